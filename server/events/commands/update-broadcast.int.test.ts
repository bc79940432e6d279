import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { eventFacts } from '@/db/schema/events';
import { outbox } from '@/db/schema/system';
import { anEvent } from '@/tests/support/events';
import { aJob, aVisitor } from '@/tests/support/people';
import type { Id } from '../../kernel/pure/id';
import { getEvent } from '../queries/get-event';
import type { Broadcast } from '../schema';
import { updateBroadcast } from './update-broadcast';

const { db } = database();
const told = async (eventId: Id<'evt'>) =>
  (await db.select().from(outbox).where(eq(outbox.name, 'events.event.broadcast_changed'))).filter(
    ({ data }) => data.eventId === eventId,
  ).length;
const set = (eventId: Id<'evt'>, broadcast: Broadcast | null, ctx = aJob()) =>
  updateBroadcast(ctx, { eventId, read: async () => broadcast });

test('what the page says of the room changes, and the pages expire with that very write', async () => {
  const { id: eventId, slug } = await anEvent({ kind: 'webinar', city: null, priceFromMinor: 120_000 });
  const ctx = aJob();
  await set(eventId, 'open', ctx);
  expect(await getEvent(aVisitor(), { slug })).toMatchObject({ broadcast: 'open', freeSeats: 40 });
  expect([...ctx.afterCommit.tags]).toEqual(
    expect.arrayContaining([`event:${eventId}`, `event-slug:${slug}`, 'events']),
  );
  expect([...ctx.afterCommit.paths]).toEqual(expect.arrayContaining(['', '/events', `/e/${slug}`]));
  await set(eventId, 'ended');
  expect(await getEvent(aVisitor(), { slug })).toMatchObject({ broadcast: 'ended' });
  await set(eventId, null);
  expect(await getEvent(aVisitor(), { slug })).toMatchObject({ broadcast: null });
});

test('told twice and at once, pages expire once', async () => {
  const { id: eventId } = await anEvent();
  await Promise.all(Array.from({ length: 4 }, () => set(eventId, 'open')));
  expect(await told(eventId)).toBe(1);
});

test('an event that nobody has counted yet gets its facts, and what is the same already is not said', async () => {
  const { id: eventId } = await anEvent();
  await set(eventId, null);
  expect(await db.$count(eventFacts, eq(eventFacts.eventId, eventId))).toBe(0);
  await set(eventId, 'open');
  expect(await told(eventId)).toBe(1);
});

test('nobody but the house writes it', async () => {
  const { id: eventId } = await anEvent();
  await expect(set(eventId, 'open', aVisitor())).rejects.toMatchObject({ kind: 'not_found' });
});
