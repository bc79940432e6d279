import { expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { grants, roles } from '@/db/schema/identity';
import { aJob, aPerson } from '@/tests/support/people';
import { aRoomServer } from '@/tests/support/rooms';
import { aGuest, aGuestTicket, aTicket } from '@/tests/support/tickets';
import { aWebinar } from '@/tests/support/webinars';
import { cancelEvent } from '../events/commands/cancel-event';
import { newId } from '../kernel/pure/id';
import { cancelTicket } from '../ticketing/commands/cancel-ticket';
import { findTicketAccounts } from '../ticketing/queries/find-ticket-accounts';
import { closeRoom } from './commands/close-room';
import { endRoom } from './commands/end-room';
import { openRoom } from './commands/open-room';
import { seeOut } from './commands/see-out';
import { findBroadcast } from './queries/find-broadcast';
import { roomNameOf } from './rules/room-name';
import { liveSubscribers } from './subscribers';

const deliver = async (name: string, data: Record<string, unknown>) => {
  const subscriber = one(liveSubscribers.filter((one) => one.name === name));
  await subscriber.handle(aJob(), data, { outboxId: newId('obx'), subscriber: name, key: name });
};

async function onAir(parts: Parameters<typeof aWebinar>[0] = { inMinutes: 20 }) {
  const [webinar, server] = [await aWebinar(parts), aRoomServer()];
  await openRoom(webinar.host.ctx, { eventId: webinar.eventId }, server.rooms);
  const check = (...identities: string[]) => seeOut(aJob(), { eventId: webinar.eventId, identities }, server.rooms);
  return { ...webinar, server, check };
}

test('whoever gave the ticket back is taken out, under each name they may have come in by', async () => {
  const { eventId, server, check } = await onAir();
  const reader = await aPerson();
  const { ticketId } = await aGuestTicket(eventId, { guest: aGuest({ email: reader.email }) });
  const names = [ticketId, ...(await findTicketAccounts(aJob(), { ticketId }))];
  expect(names).toEqual([ticketId, reader.id]);
  await check(...names);
  expect(server.removed).toEqual([]);
  await cancelTicket(reader.ctx, { ticketId });
  await check(...names);
  const room = roomNameOf(eventId);
  expect(server.removed).toEqual([
    { room, identity: ticketId },
    { room, identity: reader.id },
  ]);
});

test('whoever registered again meanwhile stays', async () => {
  const { eventId, server, check } = await onAir();
  const person = await aPerson();
  const ticketId = await aTicket(person.ctx, eventId);
  await cancelTicket(person.ctx, { ticketId });
  await aTicket(person.ctx, eventId);
  await check(person.id);
  expect(server.removed).toEqual([]);
});

test('a host stays without a ticket for as long as they are one', async () => {
  const { organizationId, server, check } = await onAir();
  const { db } = database();
  const [host, former] = [await aPerson(), await aPerson()];
  const editor = (await db.select().from(roles)).find(({ key }) => key === 'editor');
  if (!editor) throw new Error('the role is missing');
  const grant = { roleId: editor.id, scope: 'organization', organizationId } as const;
  await db.insert(grants).values({ userId: host.id, ...grant });
  await check(host.id, former.id, 'a name of nobody');
  expect(server.removed.map(({ identity }) => identity)).toEqual([former.id, 'a name of nobody']);
});

test('with a ticket of another event, and once the room has ended, nobody is welcome', async () => {
  const { eventId, host, server, check } = await onAir();
  const elsewhere = await aGuestTicket((await aWebinar({ inMinutes: 20 })).eventId);
  const here = await aGuestTicket(eventId);
  await check(elsewhere.ticketId, here.ticketId);
  expect(server.removed.map(({ identity }) => identity)).toEqual([elsewhere.ticketId]);
  await endRoom(host.ctx, { eventId });
  await check(here.ticketId);
  expect(server.removed).toHaveLength(2);
});

test('a room that has ended is closed, and one that was opened again is left alone', async () => {
  const { eventId, host, server } = await onAir({});
  server.open.add(roomNameOf(eventId));
  await closeRoom(aJob(), { eventId }, server.rooms);
  expect(server.open.size).toBe(1);
  await endRoom(host.ctx, { eventId });
  await closeRoom(aJob(), { eventId }, server.rooms);
  await closeRoom(aJob(), { eventId }, server.rooms);
  expect(server.open.size).toBe(0);
});

test('a room server that does not answer fails the job, so that it is tried again', async () => {
  const { eventId, host, server } = await onAir({});
  await endRoom(host.ctx, { eventId });
  server.goDown();
  await expect(closeRoom(aJob(), { eventId }, server.rooms)).rejects.toThrow('does not answer');
});

test('an event that is called off ends its room, however often that is told', async () => {
  const { eventId, host, organizationId, event } = await onAir();
  await cancelEvent(host.ctx, { eventId, reason: 'The speaker is ill' });
  for (let times = 0; times < 2; times += 1) {
    await deliver('live.end-room', { eventId, organizationId, slugs: [event.slug] });
  }
  expect(await findBroadcast(aJob(), { eventId })).not.toBe('open');
});

test('the other subscribers do nothing for events without a room', async () => {
  const { eventId, organizationId, event } = await aWebinar();
  const about = { ticketId: newId('tkt'), orderId: newId('ord'), eventId, organizationId };
  await deliver('live.see-out', about);
  await deliver('live.close-room', { eventId, organizationId });
  await deliver('live.end-room', { eventId, organizationId, slugs: [event.slug] });
  expect(await findBroadcast(aJob(), { eventId })).toBeNull();
});
