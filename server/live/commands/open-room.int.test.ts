import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { events } from '@/db/schema/events';
import { liveRooms } from '@/db/schema/live';
import { activity, outbox } from '@/db/schema/system';
import { aJob, aPerson, aVisitor } from '@/tests/support/people';
import { aRoomServer } from '@/tests/support/rooms';
import { meetingOf } from '@/tests/support/together';
import { aWebinar } from '@/tests/support/webinars';
import { cancelEvent } from '../../events/commands/cancel-event';
import type { Id } from '../../kernel/pure/id';
import { messagesSince } from '../../kernel/realtime';
import { transaction } from '../../kernel/transaction';
import { getRoomRow } from '../internal/room-row';
import { findBroadcast } from '../queries/find-broadcast';
import { endForgottenRooms } from './end-forgotten-rooms';
import { endRoom } from './end-room';
import { openRoom } from './open-room';

const { db } = database();
const { rooms } = aRoomServer();
const MINUTE_MS = 60_000;

const said = async (eventId: Id<'evt'>) =>
  (await messagesSince(db, `live:${eventId}`, 0)).messages.map(({ type }) => type);
const told = async (eventId: Id<'evt'>) =>
  (await db.select().from(outbox).orderBy(outbox.id))
    .filter(({ name, data }) => name.startsWith('live.') && data.eventId === eventId)
    .map(({ name }) => name);
const roomOf = async (eventId: Id<'evt'>) =>
  (await db.select().from(liveRooms).where(eq(liveRooms.eventId, eventId))).at(0);

test('a host opens the room, and it is said to whoever waits and written down who did it', async () => {
  const { eventId, host } = await aWebinar();
  await openRoom(host.ctx, { eventId }, rooms);
  expect(await roomOf(eventId)).toMatchObject({ status: 'open', openedBy: host.id, endedAt: null });
  expect(await said(eventId)).toEqual(['opened']);
  expect(await told(eventId)).toEqual(['live.room.opened']);
  expect(await db.select().from(activity).where(eq(activity.object, eventId))).toMatchObject([
    { name: 'live.room.opened', actorId: host.id, change: { before: { status: null }, after: { status: 'open' } } },
  ]);
});

test('opened in six windows at once it is opened once', async () => {
  const { eventId, host } = await aWebinar();
  await Promise.all(Array.from({ length: 6 }, () => openRoom(host.ctx, { eventId }, rooms)));
  expect(await said(eventId)).toEqual(['opened']);
  expect(await told(eventId)).toEqual(['live.room.opened']);
});

test('without the lock two windows both find it closed', async () => {
  const { eventId, host } = await aWebinar();
  const everybodyIsHere = meetingOf(2);
  const found = await Promise.all(
    [0, 1].map(() =>
      transaction(host.ctx, async (ctx) => {
        const { room } = await getRoomRow(ctx, eventId);
        await everybodyIsHere();
        return room;
      }),
    ),
  );
  expect(found).toEqual([null, null]);
});

test('ended once, however often and by whomever it is pressed, and then it may be opened again', async () => {
  const { eventId, host } = await aWebinar();
  await endRoom(host.ctx, { eventId });
  expect(await roomOf(eventId)).toBeUndefined();
  await openRoom(host.ctx, { eventId }, rooms);
  await Promise.all(Array.from({ length: 4 }, () => endRoom(host.ctx, { eventId })));
  expect(await roomOf(eventId)).toMatchObject({ status: 'ended', endedAt: expect.any(Date) });
  expect(await said(eventId)).toEqual(['opened', 'ended']);
  await openRoom(host.ctx, { eventId }, rooms);
  expect(await roomOf(eventId)).toMatchObject({ status: 'open', endedAt: null });
  expect(await told(eventId)).toEqual(['live.room.opened', 'live.room.ended', 'live.room.opened']);
});

test('opening and ending at once leave a room that is either open or ended, and every step was said', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { eventId, host } = await aWebinar();
    await openRoom(host.ctx, { eventId }, rooms);
    await Promise.all([
      endRoom(host.ctx, { eventId }),
      openRoom(host.ctx, { eventId }, rooms),
      endRoom(host.ctx, { eventId }),
    ]);
    const last = (await said(eventId)).at(-1);
    expect((await roomOf(eventId))?.status).toBe(last === 'opened' ? 'open' : 'ended');
  }
});

test.each([
  ['an hour and a minute early', { inMinutes: 61 }, 'live.errors.too_early'],
  ['the day after', { inMinutes: -9 * 60 }, 'live.errors.too_late'],
  ['although it was called off', { status: 'cancelled' }, 'live.errors.called_off'],
  ['although it has no date', { status: 'postponed' }, 'live.errors.called_off'],
] as const)('opening %s is refused', async (_, parts, reason) => {
  const { eventId, host } = await aWebinar(parts);
  await expect(openRoom(host.ctx, { eventId }, rooms)).rejects.toMatchObject({ kind: 'conflict', reason });
  expect(await roomOf(eventId)).toBeUndefined();
});

test('where there is no room server nobody is told that it is open', async () => {
  const { eventId, host } = await aWebinar();
  await expect(openRoom(host.ctx, { eventId }, null)).rejects.toMatchObject({ reason: 'live.errors.no_server' });
  expect(await said(eventId)).toEqual([]);
});

test('only a host opens and ends; what one may not see is not there', async () => {
  const { eventId, host } = await aWebinar();
  const hidden = await aWebinar({ visibility: 'private' });
  const stranger = await aPerson();
  await openRoom(host.ctx, { eventId }, rooms);
  for (const act of [openRoom, endRoom]) {
    await expect(act(stranger.ctx, { eventId })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(act(stranger.ctx, { eventId: hidden.eventId })).rejects.toMatchObject({ kind: 'not_found' });
  }
  await expect(endRoom(aVisitor(), { eventId })).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await said(eventId)).toEqual(['opened']);
});

test.each([
  ['in a hall', { kind: 'in_person', city: 'Almaty' }],
  ['still a draft', { status: 'draft' }],
] as const)('an event that is %s has no room', async (_, parts) => {
  const { eventId, host } = await aWebinar(parts);
  await expect(openRoom(host.ctx, { eventId }, rooms)).rejects.toMatchObject({ kind: 'not_found' });
});

test('a room that is opened while the event is being called off is not left open', async () => {
  const { eventId, host } = await aWebinar({ inMinutes: 30 });
  await Promise.allSettled([
    cancelEvent(host.ctx, { eventId, reason: 'The speaker is ill' }),
    openRoom(host.ctx, { eventId }, rooms),
  ]);
  // Either it was refused, or the cancellation came second and its subscriber ends the room.
  if ((await roomOf(eventId))?.status === 'open') await endRoom(aJob(), { eventId });
  expect((await roomOf(eventId))?.status).not.toBe('open');
  await expect(openRoom(host.ctx, { eventId }, rooms)).rejects.toMatchObject({ kind: 'conflict' });
});

test('a rehearsal is no broadcast: people still wait, and its end says so', async () => {
  const { eventId, host } = await aWebinar({ inMinutes: 30 });
  await openRoom(host.ctx, { eventId }, rooms);
  expect(await findBroadcast(aJob(), { eventId })).toBe('open');
  await endRoom(host.ctx, { eventId });
  expect(await findBroadcast(aJob(), { eventId })).toBeNull();
  expect((await messagesSince(db, `live:${eventId}`, 1)).messages).toMatchObject([{ payload: { state: 'waiting' } }]);
});

test('a room that everybody forgot ends six hours after its event, and no other does', async () => {
  const [forgotten, running] = [await aWebinar(), await aWebinar()];
  for (const { host, eventId } of [forgotten, running]) await openRoom(host.ctx, { eventId }, rooms);
  const startsAt = new Date(Date.now() - 9 * 60 * MINUTE_MS);
  const endsAt = new Date(startsAt.getTime() + 2 * 60 * MINUTE_MS);
  await db.update(events).set({ startsAt, endsAt }).where(eq(events.id, forgotten.eventId));
  await endForgottenRooms(aJob());
  await endForgottenRooms(aJob());
  expect(await said(forgotten.eventId)).toEqual(['opened', 'ended']);
  expect(await said(running.eventId)).toEqual(['opened']);
});
