import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { events } from '@/db/schema/events';
import { aPerson, aVisitor } from '@/tests/support/people';
import { aRoomServer } from '@/tests/support/rooms';
import { aGuest, aGuestTicket, aTicket } from '@/tests/support/tickets';
import { aWebinar } from '@/tests/support/webinars';
import type { Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { cancelTicket } from '../../ticketing/commands/cancel-ticket';
import { findRoomRole } from '../queries/find-room-role';
import { getRoom } from '../queries/get-room';
import { endRoom } from './end-room';
import { joinRoom } from './join-room';
import { openRoom } from './open-room';

const withTicket = (ticketId: Id<'tkt'>, eventId: Id<'evt'>): Ctx => ({
  ...aVisitor(),
  actor: { kind: 'ticket', ticketId, eventId },
});

/** A webinar on the air, and the room server that carries it. */
async function onAir(parts: Parameters<typeof aWebinar>[0] = {}) {
  const [webinar, server] = [await aWebinar(parts), aRoomServer()];
  await openRoom(webinar.host.ctx, { eventId: webinar.eventId }, server.rooms);
  const join = (ctx: Ctx) => joinRoom(ctx, { eventId: webinar.eventId }, server.rooms);
  return { ...webinar, server, join };
}

test('a host comes in on the stage, seen under their name, with everything one can show', async () => {
  const { host, server, join } = await onAir();
  expect(await join(host.ctx)).toMatchObject({ role: 'host', token: 'token' });
  expect(server.passes).toMatchObject([
    {
      identity: host.id,
      name: 'Test Person',
      permissions: { hidden: false, publish: expect.arrayContaining(['camera']) },
    },
  ]);
});

test('whoever holds a ticket comes in hidden, nameless and silent: by account, by mailbox, or as a guest', async () => {
  const { eventId, server, join } = await onAir({ inMinutes: 20 });
  const account = await aPerson();
  await aTicket(account.ctx, eventId);
  const guest = await aGuestTicket(eventId);
  const reader = await aPerson();
  await aGuestTicket(eventId, { guest: aGuest({ email: reader.email }) });
  for (const ctx of [account.ctx, withTicket(guest.ticketId, eventId), reader.ctx]) {
    expect(await join(ctx)).toMatchObject({ role: 'attendee' });
  }
  expect(server.passes.map(({ identity }) => identity)).toEqual([account.id, guest.ticketId, reader.id]);
  for (const pass of server.passes) {
    expect(pass).toMatchObject({
      name: '',
      permissions: { publish: [], sendData: false, hidden: true, subscribe: true },
    });
  }
});

test('a guest whose browser carries tickets of two events is in each room the holder of its own', async () => {
  const { eventId, server, join } = await onAir({ inMinutes: 20 });
  const elsewhere = await aWebinar({ inMinutes: 20 });
  const [here, there] = [await aGuestTicket(eventId), await aGuestTicket(elsewhere.eventId)];
  const others = [{ ticketId: here.ticketId, eventId }];
  const actor = { kind: 'ticket', ticketId: there.ticketId, eventId: elsewhere.eventId, others } as const;
  await join({ ...aVisitor(), actor });
  expect(server.passes.map(({ identity }) => identity)).toEqual([here.ticketId]);
});

test('without a ticket for this very event nobody comes in, and the answer says what is missing', async () => {
  const { join, eventId, host } = await onAir({ inMinutes: 20 });
  const elsewhere = await aWebinar({ inMinutes: 20 });
  const person = await aPerson();
  await aTicket(person.ctx, elsewhere.eventId);
  const guest = await aGuestTicket(elsewhere.eventId);
  const unverified = await aPerson({ verified: false });
  await aGuestTicket(eventId, { guest: aGuest({ email: unverified.email }) });
  const callers = [
    person.ctx,
    withTicket(guest.ticketId, elsewhere.eventId),
    unverified.ctx,
    elsewhere.host.ctx,
    aVisitor(),
  ];
  for (const ctx of callers) {
    await expect(join(ctx)).rejects.toMatchObject({ kind: 'forbidden', reason: 'live.errors.ticket_first' });
    expect(await findRoomRole(ctx, { eventId })).toBeNull();
    expect(await getRoom(ctx, { eventId })).toMatchObject({ role: null, state: 'open' });
  }
  expect(await findRoomRole(host.ctx, { eventId })).toBe('host');
});

test('a room of an event that is not public exists for its hosts and guests alone', async () => {
  const { eventId, join, host } = await onAir({ inMinutes: 20 });
  const holder = await aPerson();
  await aTicket(holder.ctx, eventId);
  await database().db.update(events).set({ visibility: 'private' }).where(eq(events.id, eventId));
  const stranger = await aPerson();
  for (const ask of [join, (ctx: Ctx) => getRoom(ctx, { eventId }), (ctx: Ctx) => findRoomRole(ctx, { eventId })]) {
    await expect(ask(stranger.ctx)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(ask(holder.ctx)).resolves.toBeTruthy();
    await expect(ask(host.ctx)).resolves.toBeTruthy();
  }
});

test('nobody is let in before the room was opened, nor after it has ended', async () => {
  const { eventId, host } = await aWebinar();
  const { rooms } = aRoomServer();
  const join = () => joinRoom(host.ctx, { eventId }, rooms);
  await expect(join()).rejects.toMatchObject({ kind: 'conflict', reason: 'live.errors.not_open' });
  await openRoom(host.ctx, { eventId }, rooms);
  await join();
  await endRoom(host.ctx, { eventId });
  await expect(join()).rejects.toMatchObject({ kind: 'conflict', reason: 'live.errors.ended' });
});

test('a ticket that was given back gets no pass any more', async () => {
  const { eventId, join } = await onAir({ inMinutes: 20 });
  const person = await aPerson();
  const ticketId = await aTicket(person.ctx, eventId);
  await join(person.ctx);
  await cancelTicket(person.ctx, { ticketId });
  await expect(join(person.ctx)).rejects.toMatchObject({ reason: 'live.errors.ticket_first' });
});

test('a room server that was started again finds the room opened for whoever comes next', async () => {
  const { host, server, join } = await onAir();
  await join(host.ctx);
  server.forgetRooms();
  await join(host.ctx);
  expect(server.open.size).toBe(1);
});

test('a room server that does not answer is said in words, and the same call may pass later', async () => {
  const { host, server, join } = await onAir();
  server.goDown();
  await expect(join(host.ctx)).rejects.toMatchObject({ kind: 'retry', reason: 'live.errors.down' });
});
