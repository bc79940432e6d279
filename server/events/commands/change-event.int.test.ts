import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { events } from '@/db/schema/events';
import { anEditor, anEvent, anEventForm } from '@/tests/support/events';
import { activityAbout } from '@/tests/support/records';
import { meetingOf } from '@/tests/support/together';
import type { Id } from '../../kernel/pure/id';
import { getEvent } from '../queries/get-event';
import { cancelEvent } from './cancel-event';
import { changeEvent } from './change-event';
import { createEvent } from './create-event';
import { publishEvent } from './publish-event';

const { db } = database();
const rowOf = async (id: Id<'evt'>) => one(await db.select().from(events).where(eq(events.id, id)));
const aTitle = () => `Song ${randomBytes(5).toString('hex')}`;

/** Published through the front door, so that everything about it is as a person would have left it. */
async function aPublishedEvent() {
  const editor = await anEditor();
  const title = aTitle();
  const draft = await anEvent({ organizationId: editor.organizationId, status: 'draft', publishedAt: null });
  await changeEvent(editor.ctx, { eventId: draft.id, version: 1, ...anEventForm({ title }) });
  const { slug } = await publishEvent(editor.ctx, { eventId: draft.id });
  const { version } = await rowOf(draft.id);
  return { ...editor, eventId: draft.id, slug, title, version };
}

test('a draft’s address follows its title; a published one keeps it', async () => {
  const { ctx, eventId, slug, title, version } = await aPublishedEvent();
  expect(slug).toBe(title.toLowerCase().replace(' ', '-'));
  await changeEvent(ctx, { eventId, version, ...anEventForm({ title: 'Quite another evening' }) });
  expect(await rowOf(eventId)).toMatchObject({ slug, title: 'Quite another evening', version: version + 1 });
  expect([...ctx.afterCommit.tags]).toContain(`event-slug:${slug}`);
  expect([...ctx.afterCommit.paths]).toEqual(expect.arrayContaining(['', '/events', `/e/${slug}`]));
});

test('words alone move nothing; another date or zone of a published event does, in calendars and on its page', async () => {
  const { ctx, eventId, slug, title, version } = await aPublishedEvent();
  const form = anEventForm({ title });
  expect(await changeEvent(ctx, { eventId, version, ...form, summary: 'Other words' })).toMatchObject({ moved: false });
  expect((await rowOf(eventId)).calendarSequence).toBe(0);
  await expect(getEvent(ctx, { slug })).resolves.toMatchObject({ isMoved: false });

  const later = { ...form, startsAt: '2030-12-13T19:00', endsAt: '2030-12-13T21:00' };
  expect(await changeEvent(ctx, { eventId, version: version + 1, ...later })).toMatchObject({ moved: true });
  const elsewhere = { ...later, timeZone: 'Europe/Moscow' };
  expect(await changeEvent(ctx, { eventId, version: version + 2, ...elsewhere })).toMatchObject({ moved: true });
  expect(await rowOf(eventId)).toMatchObject({ calendarSequence: 2, startsAt: new Date('2030-12-13T16:00:00Z') });
  // The page of what was moved twice tells the date that people knew last.
  const previousStartsAt = new Date('2030-12-13T14:00:00Z');
  await expect(getEvent(ctx, { slug })).resolves.toMatchObject({ isMoved: true, previousStartsAt });
  const log = await activityAbout(eventId);
  expect(log.at(-1)).toMatchObject({
    name: 'events.event.changed',
    data: { moved: true },
    change: { before: { timeZone: 'Asia/Almaty' }, after: { timeZone: 'Europe/Moscow' } },
  });
});

test('a draft may be moved as one likes: nobody has it in a calendar', async () => {
  const { ctx, organizationId } = await anEditor();
  const draft = await anEvent({ organizationId, status: 'draft', publishedAt: null });
  await changeEvent(ctx, { eventId: draft.id, version: 1, ...anEventForm() });
  expect((await rowOf(draft.id)).calendarSequence).toBe(0);
});

test('of two edits of the same state, one is kept and the other is refused in words', async () => {
  const { ctx, eventId, version } = await aPublishedEvent();
  const titles = ['Mine', 'Yours', 'Theirs'];
  const results = await Promise.allSettled(
    titles.map((title) => changeEvent(ctx, { eventId, version, ...anEventForm({ title }) })),
  );
  const kept = results.findIndex(({ status }) => status === 'fulfilled');
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(2);
  for (const { reason } of refused) expect(reason).toMatchObject({ reason: 'events.errors.changed_meanwhile' });
  expect(await rowOf(eventId)).toMatchObject({ title: titles[kept], version: version + 1 });
});

test('an edit against a cancellation never brings the event back or loses the reason', async () => {
  const { ctx, eventId, version } = await aPublishedEvent();
  const [edit, cancellation] = await Promise.allSettled([
    changeEvent(ctx, { eventId, version, ...anEventForm({ title: 'Edited' }) }),
    cancelEvent(ctx, { eventId, reason: 'The singer is ill' }),
  ]);
  expect(cancellation.status).toBe('fulfilled');
  expect(await rowOf(eventId)).toMatchObject({ status: 'cancelled', cancelReason: 'The singer is ill' });
  if (edit.status === 'rejected') expect(edit.reason).toMatchObject({ kind: 'conflict' });
  const late = changeEvent(ctx, { eventId, version, ...anEventForm() });
  await expect(late).rejects.toMatchObject({ reason: 'events.errors.already_cancelled' });
});

test('what strangers read stays complete, and times that do not exist are refused beside their field', async () => {
  const { ctx, eventId, version } = await aPublishedEvent();
  const change = (parts: Parameters<typeof anEventForm>[0]) =>
    changeEvent(ctx, { eventId, version, ...anEventForm(parts) });
  await expect(change({ summary: '' })).rejects.toMatchObject({
    fields: { summary: 'events.missing.description' },
  });
  await expect(change({ kind: 'in_person' })).rejects.toMatchObject({ fields: { city: 'events.missing.place' } });
  await expect(change({ startsAt: '2027-03-28T02:30', timeZone: 'Europe/Berlin' })).rejects.toMatchObject({
    fields: { startsAt: 'events.errors.time_skipped' },
  });
  expect((await rowOf(eventId)).version).toBe(version);
});

test('the race without its protection: of two who compare the version without a lock, both believe they saved', async () => {
  const { eventId, version } = await aPublishedEvent();
  const met = meetingOf(2);
  const saveUnlocked = (title: string) =>
    db.transaction(async (tx) => {
      const event = one(await tx.select().from(events).where(eq(events.id, eventId)));
      await met();
      if (event.version !== version) return 'refused';
      await tx
        .update(events)
        .set({ title, version: version + 1 })
        .where(eq(events.id, eventId));
      return 'saved';
    });
  expect(await Promise.all(['Mine', 'Yours'].map(saveUnlocked))).toEqual(['saved', 'saved']);
});

test('another team’s editor does not find a draft', async () => {
  const { ctx } = await anEditor();
  const own = await anEditor();
  const { eventId } = await createEvent(own.ctx, anEventForm({ title: aTitle() }));
  const attempt = changeEvent(ctx, { eventId, version: 1, ...anEventForm() });
  await expect(attempt).rejects.toMatchObject({ kind: 'not_found' });
});
