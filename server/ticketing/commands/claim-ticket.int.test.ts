import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { orders, tickets } from '@/db/schema/ticketing';
import { anEvent } from '@/tests/support/events';
import { aPerson, aVisitor } from '@/tests/support/people';
import { activityAbout } from '@/tests/support/records';
import { aGuestTicket, aTicket } from '@/tests/support/tickets';
import { anonymous } from '../../kernel/pure/actor';
import type { Id } from '../../kernel/pure/id';
import { ticketCode } from '../internal/links';
import { findTicketActor } from '../queries/find-ticket-actor';
import { findTicketLink } from '../queries/find-ticket-link';
import { getTicket } from '../queries/get-ticket';
import { listOwnTickets } from '../queries/list-own-tickets';
import { cancelTicket } from './cancel-ticket';
import { claimTicket } from './claim-ticket';
import { openTicketLink } from './open-ticket-link';

const { db } = database();
const linkOf = (ticketId: Id<'tkt'>) => ({ code: ticketCode('ticket-link', ticketId) });
const passOf = (ticketId: Id<'tkt'>) => ticketCode('ticket-cookie', ticketId);

async function aMailedTicket() {
  const event = await anEvent();
  const { ticketId, guest } = await aGuestTicket(event.id);
  return { event, ticketId, guest, link: linkOf(ticketId) };
}

test('somebody signed in takes a guest’s ticket into their account, and it is said once', async () => {
  const { ticketId, link, guest } = await aMailedTicket();
  const { ctx, id } = await aPerson();
  await Promise.all([1, 2, 3].map(() => claimTicket(ctx, link)));
  expect((await listOwnTickets(ctx)).map((ticket) => ticket.id)).toEqual([ticketId]);
  expect(await getTicket(ctx, { ticketId })).toMatchObject({ holderName: guest.name });
  const { orderId } = one(await db.select().from(tickets).where(eq(tickets.id, ticketId)));
  expect(one(await db.select().from(orders).where(eq(orders.id, orderId)))).toMatchObject({
    userId: id,
    guestEmail: null,
  });
  const said = (await activityAbout(ticketId)).filter(({ name }) => name === 'ticketing.ticket.claimed');
  expect(said).toHaveLength(1);
  expect(said[0]).toMatchObject({ actorKind: 'user', actorId: id });
});

test('of several who claim one ticket at once, one has it and the others are told', async () => {
  const { ticketId, link } = await aMailedTicket();
  const people = await Promise.all(Array.from({ length: 5 }, () => aPerson()));
  const results = await Promise.allSettled(people.map(({ ctx }) => claimTicket(ctx, link)));
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(4);
  for (const { reason } of refused) {
    expect(reason).toMatchObject({ kind: 'conflict', reason: 'ticketing.errors.in_account' });
  }
  expect((await activityAbout(ticketId)).filter(({ name }) => name === 'ticketing.ticket.claimed')).toHaveLength(1);
});

test('the race without its protection: of two who look at the order without a lock, both believe it is theirs', async () => {
  const { ticketId } = await aMailedTicket();
  const { orderId } = one(await db.select().from(tickets).where(eq(tickets.id, ticketId)));
  const people = await Promise.all([aPerson(), aPerson()]);
  const looked = people.map(() => db.select().from(orders).where(eq(orders.id, orderId)));
  const owners = (await Promise.all(looked)).map((rows) => one(rows).userId);
  expect(owners).toEqual([null, null]);
  const taken = { guestEmail: null, guestName: null, guestLocale: null };
  for (const { id } of people) {
    const written = await db
      .update(orders)
      .set({ userId: id, ...taken })
      .where(eq(orders.id, orderId))
      .returning();
    expect(written).toHaveLength(1);
  }
});

test('whoever has a ticket for that event already keeps the one they have, also when both come at once', async () => {
  const { event, link } = await aMailedTicket();
  const { ctx } = await aPerson();
  const [, claim] = await Promise.allSettled([aTicket(ctx, event.id), claimTicket(ctx, link)]);
  const mine = await listOwnTickets(ctx);
  expect(mine).toHaveLength(1);
  if (claim.status === 'rejected') expect(claim.reason).toMatchObject({ reason: 'ticketing.errors.have_one' });
  const late = await aPerson();
  await aTicket(late.ctx, event.id);
  await expect(claimTicket(late.ctx, linkOf((await aGuestTicket(event.id)).ticketId))).rejects.toMatchObject({
    reason: 'ticketing.errors.have_one',
  });
});

test('what was given back, a link that is not ours and a visitor without an account take nothing', async () => {
  const { ticketId, link } = await aMailedTicket();
  await expect(claimTicket(aVisitor(), link)).rejects.toMatchObject({ kind: 'unauthenticated' });
  const { ctx } = await aPerson();
  await expect(claimTicket(ctx, { code: `${link.code}x` })).rejects.toMatchObject({ kind: 'not_found' });
  await cancelTicket({ ...aVisitor(), actor: await findTicketActor(db, [passOf(ticketId)]) }, { ticketId });
  await expect(claimTicket(ctx, link)).rejects.toMatchObject({ reason: 'ticketing.errors.given_back' });
});

test('showing a link tells no pass; its button does, and neither works once the ticket is in an account', async () => {
  const { ticketId, link } = await aMailedTicket();
  const shown = await findTicketLink(aVisitor(), link);
  expect(shown).toMatchObject({ status: 'valid', ticketId });
  expect(JSON.stringify(shown)).not.toContain(passOf(ticketId));
  expect(await openTicketLink(aVisitor(), link)).toEqual({ ticketId, pass: passOf(ticketId) });
  expect(await findTicketActor(db, [passOf(ticketId)])).toMatchObject({ kind: 'ticket', ticketId });

  const { ctx } = await aPerson();
  await claimTicket(ctx, link);
  expect(await openTicketLink(aVisitor(), link)).toBeNull();
  expect(await findTicketActor(db, [passOf(ticketId)])).toEqual(anonymous);
  expect(await findTicketLink(aVisitor(), link)).toEqual({ status: 'in_account', ticketId, isMine: false });
  expect(await findTicketLink(ctx, link)).toEqual({ status: 'in_account', ticketId, isMine: true });
});

test('a browser carries the tickets of several events, and what it does with one is said of that one', async () => {
  const held = [await aMailedTicket(), await aMailedTicket(), await aMailedTicket()];
  const [latest, , oldest] = held;
  if (!latest || !oldest) throw new Error('Nobody came');
  const actor = await findTicketActor(db, [...held.map(({ ticketId }) => passOf(ticketId)), 'made.up']);
  expect(actor).toMatchObject({ kind: 'ticket', ticketId: latest.ticketId });
  const ctx = { ...aVisitor(), actor };
  for (const { ticketId } of held) expect(await getTicket(ctx, { ticketId })).toMatchObject({ id: ticketId });
  const elsewhere = await aMailedTicket();
  await expect(getTicket(ctx, { ticketId: elsewhere.ticketId })).rejects.toMatchObject({ kind: 'not_found' });
  await cancelTicket(ctx, { ticketId: oldest.ticketId });
  expect((await activityAbout(oldest.ticketId)).at(-1)).toMatchObject({
    actorKind: 'ticket',
    actorId: oldest.ticketId,
  });
});
