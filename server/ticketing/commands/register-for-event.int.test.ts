import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { activity, outbox } from '@/db/schema/system';
import { orders, tickets } from '@/db/schema/ticketing';
import { anEvent } from '@/tests/support/events';
import { aPerson, aVisitor } from '@/tests/support/people';
import { aGuest, aGuestTicket, aTicket } from '@/tests/support/tickets';
import { meetingOf } from '@/tests/support/together';
import type { Id } from '../../kernel/pure/id';
import { transaction } from '../../kernel/transaction';
import { selectEvent } from '../internal/event-row';
import { issueTicket } from '../internal/issue-ticket';
import { cancelTicket } from './cancel-ticket';
import { registerForEvent } from './register-for-event';

const { db } = database();
const validTickets = (eventId: Id<'evt'>) =>
  db.$count(tickets, and(eq(tickets.eventId, eventId), eq(tickets.status, 'valid')));
const said = async (name: string, eventId: Id<'evt'>) =>
  (await db.select().from(outbox).where(eq(outbox.name, name))).filter(({ data }) => data.eventId === eventId);

test('somebody signed in has a ticket in their name with one press, and it is said once', async () => {
  const { ctx } = await aPerson();
  const event = await anEvent();
  const ticketId = await aTicket(ctx, event.id);
  const [ticket] = await db.select().from(tickets).where(eq(tickets.id, ticketId));
  expect(ticket).toMatchObject({ holderName: 'Test Person', status: 'valid', eventId: event.id });
  expect(ticket?.secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/);
  expect(await said('ticketing.ticket.issued', event.id)).toHaveLength(1);
});

test('pressed twice, and in two windows at once, it is one ticket', async () => {
  const { ctx } = await aPerson();
  const event = await anEvent();
  const ids = await Promise.all(Array.from({ length: 5 }, () => aTicket(ctx, event.id)));
  expect(new Set(ids).size).toBe(1);
  expect(await validTickets(event.id)).toBe(1);
});

test('of fifty who want the last three places at once, three come in and the others are told that it is full', async () => {
  const event = await anEvent({ capacity: 3 });
  const guests = Array.from({ length: 50 }, () => aGuest());
  const results = await Promise.allSettled(
    guests.map((guest, index) =>
      registerForEvent(aVisitor({ address: `203.0.113.${index}` }), { eventId: event.id, guest }),
    ),
  );
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(47);
  for (const { reason } of refused) {
    expect(reason).toMatchObject({ kind: 'conflict', reason: 'ticketing.errors.full' });
  }
  expect(await validTickets(event.id)).toBe(3);
});

test('without the lock on the event the same race gives the last places away more than once', async () => {
  const event = await anEvent({ capacity: 3 });
  const everybodyIsHere = meetingOf(5);
  await Promise.allSettled(
    Array.from({ length: 5 }, () =>
      transaction(aVisitor(), async (ctx) => {
        const [row] = await selectEvent(ctx, event.id);
        if (!row) throw new Error('The event is gone');
        await everybodyIsHere();
        const { name, email } = aGuest();
        return issueTicket(ctx, row, { name, guestName: name, guestEmail: email, guestLocale: 'en' });
      }),
    ),
  );
  expect(await validTickets(event.id)).toBeGreaterThan(3);
});

test('a place that was given back is free exactly once, and can be taken again', async () => {
  const event = await anEvent({ capacity: 1 });
  const first = await aPerson();
  const ticketId = await aTicket(first.ctx, event.id);
  await Promise.all([1, 2, 3].map(() => cancelTicket(first.ctx, { ticketId })));
  expect(await said('ticketing.ticket.cancelled', event.id)).toHaveLength(1);
  const results = await Promise.allSettled(
    Array.from({ length: 4 }, async () => aTicket((await aPerson()).ctx, event.id)),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('whoever gave their place back may come again, with another code', async () => {
  const event = await anEvent();
  const { ctx } = await aPerson();
  const before = await aTicket(ctx, event.id);
  await cancelTicket(ctx, { ticketId: before });
  expect(await aTicket(ctx, event.id)).not.toBe(before);
});

test('nobody else can give a place back, and nobody after the event', async () => {
  const event = await anEvent();
  const { ctx } = await aPerson();
  const ticketId = await aTicket(ctx, event.id);
  for (const stranger of [aVisitor(), (await aPerson()).ctx]) {
    await expect(cancelTicket(stranger, { ticketId })).rejects.toMatchObject({ kind: 'not_found' });
  }
  const late = { ...ctx, now: new Date(event.endsAt.getTime() + 1), clockIsFixed: true };
  await expect(cancelTicket(late, { ticketId })).rejects.toMatchObject({
    reason: 'ticketing.errors.too_late_to_cancel',
  });
});

test('a guest gets the same answer whether or not the address has a ticket, also when the event is full', async () => {
  const event = await anEvent({ capacity: 1 });
  const { guest } = await aGuestTicket(event.id);
  const full = { kind: 'conflict', reason: 'ticketing.errors.full' };
  await expect(registerForEvent(aVisitor(), { eventId: event.id, guest })).rejects.toMatchObject(full);
  await expect(registerForEvent(aVisitor(), { eventId: event.id, guest: aGuest() })).rejects.toMatchObject(full);
  expect(await said('ticketing.ticket.asked_again', event.id)).toHaveLength(1);
});

test('a guest who registers again, in other letters, has one ticket and is sent it again', async () => {
  const event = await anEvent();
  const { guest } = await aGuestTicket(event.id);
  const again = { ...guest, email: guest.email.toUpperCase() };
  expect(await registerForEvent(aVisitor(), { eventId: event.id, guest: again })).toEqual({ status: 'mailed' });
  expect(await validTickets(event.id)).toBe(1);
  expect(await said('ticketing.ticket.asked_again', event.id)).toHaveLength(1);
});

test('only an account whose address is confirmed finds the ticket that was mailed there', async () => {
  const event = await anEvent();
  const known = await aPerson();
  const { ticketId } = await aGuestTicket(event.id, { guest: aGuest({ email: known.email }) });
  expect(await aTicket(known.ctx, event.id)).toBe(ticketId);

  const unproven = await aPerson({ verified: false });
  const mailed = await aGuestTicket(event.id, { guest: aGuest({ email: unproven.email }) });
  expect(await aTicket(unproven.ctx, event.id)).not.toBe(mailed.ticketId);
});

test.each([
  ['a draft', { status: 'draft' }, 'events.unknown|errors.not_found'],
  ['a private event', { visibility: 'private' }, 'errors.not_found'],
  ['an event that was called off', { status: 'cancelled' }, 'ticketing.errors.cancelled'],
  ['an event without a date', { status: 'postponed' }, 'ticketing.errors.postponed'],
  ['an event that is over', { inDays: -2 }, 'ticketing.errors.ended'],
  ['an event that costs something', { priceFromMinor: 100 }, 'ticketing.errors.not_free'],
] as const)('%s takes nobody in', async (_, parts, reason) => {
  const { ctx } = await aPerson();
  const event = await anEvent(parts);
  const refused = registerForEvent(ctx, { eventId: event.id });
  await expect(refused).rejects.toMatchObject({ reason: expect.stringMatching(new RegExp(reason)) });
  expect(await validTickets(event.id)).toBe(0);
});

test('the log knows which ticket was issued and nothing of the person', async () => {
  const event = await anEvent();
  const { ticketId, guest } = await aGuestTicket(event.id);
  const [row] = await db.select().from(activity).where(eq(activity.object, ticketId));
  expect(row?.name).toBe('ticketing.ticket.issued');
  expect(JSON.stringify(row)).not.toContain(guest.email);
  expect(JSON.stringify(row)).not.toContain(guest.name);
});

test('an order belongs to an account or to a guest, never to both or to nobody', async () => {
  const event = await anEvent();
  const { id: userId } = await aPerson();
  const guest = { guestEmail: 'a@foyer.test', guestName: 'A', guestLocale: 'en' } as const;
  await expect(db.insert(orders).values({ eventId: event.id })).rejects.toThrow();
  await expect(db.insert(orders).values({ eventId: event.id, userId, ...guest })).rejects.toThrow();
  await expect(db.insert(orders).values({ eventId: event.id, guestEmail: 'a@foyer.test' })).rejects.toThrow();
});
