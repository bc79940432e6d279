import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { events } from '@/db/schema/events';
import { anEditor, anEvent } from '@/tests/support/events';
import { aVisitor } from '@/tests/support/people';
import { activityAbout } from '@/tests/support/records';
import { meetingOf } from '@/tests/support/together';
import type { Id } from '../../kernel/pure/id';
import { getEvent } from '../queries/get-event';
import { listEvents } from '../queries/list-events';
import { listOwnEvents } from '../queries/list-own-events';
import type { EventStatus } from '../schema';
import { cancelEvent } from './cancel-event';
import { publishEvent } from './publish-event';

const { db } = database();
const rowOf = async (id: Id<'evt'>) => one(await db.select().from(events).where(eq(events.id, id)));
const ready = { status: 'draft', publishedAt: null, summary: 'Songs', venueName: 'The Lantern' } as const;
const reason = 'The singer is ill';

async function aDraft(parts: Parameters<typeof anEvent>[0] = {}) {
  const editor = await anEditor();
  return { ...editor, event: await anEvent({ organizationId: editor.organizationId, ...ready, ...parts }) };
}

test('published, it is on its page and in the list', async () => {
  const { ctx, event } = await aDraft();
  const listed = async () => (await listEvents(aVisitor(), { limit: 100 })).rows.some(({ id }) => id === event.id);
  expect(await listed()).toBe(false);
  expect(await publishEvent(ctx, { eventId: event.id })).toEqual({ slug: event.slug });
  expect(await listed()).toBe(true);
  await expect(getEvent(aVisitor(), event)).resolves.toMatchObject({ status: 'published', isMoved: false });
  expect([...ctx.afterCommit.tags]).toEqual(
    expect.arrayContaining([`event:${event.id}`, `event-slug:${event.slug}`, 'events']),
  );
});

test('a private event is published to its team alone', async () => {
  const { ctx, event } = await aDraft({ visibility: 'private' });
  await publishEvent(ctx, { eventId: event.id });
  await expect(getEvent(aVisitor(), event)).rejects.toMatchObject({ kind: 'not_found' });
  await expect(getEvent(ctx, event)).resolves.toMatchObject({ visibility: 'private' });
});

test('pressed many times at once it is published once, and said once', async () => {
  const { ctx, event } = await aDraft();
  await Promise.all(Array.from({ length: 8 }, () => publishEvent(ctx, { eventId: event.id })));
  expect((await activityAbout(event.id)).map(({ name }) => name)).toEqual(['events.event.published']);
  expect((await rowOf(event.id)).version).toBe(2);
});

test('the race without its protection: of two who look without a lock, both publish', async () => {
  const { event } = await aDraft();
  const met = meetingOf(2);
  const publishUnlocked = () =>
    db.transaction(async (tx) => {
      const { status } = one(await tx.select().from(events).where(eq(events.id, event.id)));
      await met();
      if (status !== 'draft') return 'was published';
      await tx.update(events).set({ status: 'published' }).where(eq(events.id, event.id));
      return 'published';
    });
  expect(await Promise.all([publishUnlocked(), publishUnlocked()])).toEqual(['published', 'published']);
});

test('what is truly missing is said', async () => {
  const { ctx, event } = await aDraft({ summary: '' });
  await expect(publishEvent(ctx, { eventId: event.id })).rejects.toMatchObject({
    reason: 'events.errors.not_complete',
    fields: { summary: 'events.missing.description' },
  });
  expect(await rowOf(event.id)).toMatchObject({ status: 'draft', publishedAt: null });
});

test('cancelled, it keeps its page with the reason, leaves the list, and calendars hear of it once', async () => {
  const { ctx, event } = await aDraft({ status: 'published', publishedAt: new Date() });
  await Promise.all([0, 1, 2].map(() => cancelEvent(ctx, { eventId: event.id, reason })));
  expect(await rowOf(event.id)).toMatchObject({ status: 'cancelled', cancelReason: reason, calendarSequence: 1 });
  await expect(getEvent(aVisitor(), event)).resolves.toMatchObject({ status: 'cancelled', cancelReason: reason });
  const { rows } = await listEvents(aVisitor(), { limit: 100 });
  expect(rows.map(({ id }) => id)).not.toContain(event.id);
  expect((await activityAbout(event.id)).map(({ name }) => name)).toEqual(['events.event.cancelled']);
  expect([...ctx.afterCommit.paths]).toContain(`/e/${event.slug}`);
  await expect(publishEvent(ctx, { eventId: event.id })).rejects.toMatchObject({ kind: 'conflict' });
});

test.each<[EventStatus, string]>([
  ['draft', 'events.errors.never_published'],
  ['ended', 'events.errors.never_published'],
])('what is %s cannot be cancelled', async (status, refusal) => {
  const { ctx, event } = await aDraft({ status });
  await expect(cancelEvent(ctx, { eventId: event.id, reason })).rejects.toMatchObject({ reason: refusal });
});

test('what is over cannot be cancelled any more', async () => {
  const { ctx, event } = await aDraft({ status: 'published', inDays: -2 });
  await expect(cancelEvent(ctx, { eventId: event.id, reason })).rejects.toMatchObject({ reason: 'events.errors.over' });
});

test('the organiser’s own list knows drafts, what comes and what was; a stranger’s knows nothing of it', async () => {
  const { ctx, event, organizationId } = await aDraft();
  const coming = await anEvent({ organizationId });
  const past = await anEvent({ organizationId, inDays: -9 });
  await anEvent();
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  const own = await listOwnEvents(ctx, {});
  expect([ids(own.drafts), ids(own.upcoming), ids(own.past)]).toEqual([[event.id], [coming.id], [past.id]]);
  const stranger = await listOwnEvents((await anEditor()).ctx, {});
  expect([...stranger.drafts, ...stranger.upcoming, ...stranger.past]).toEqual([]);
});
