import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { events } from '@/db/schema/events';
import { grants, members, organizations } from '@/db/schema/identity';
import { findActor } from '@/server/identity/queries/find-actor';
import { anEditor, anEvent, anEventForm, anOrganizer } from '@/tests/support/events';
import { aFile } from '@/tests/support/files';
import { aPerson, aVisitor } from '@/tests/support/people';
import { activityAbout } from '@/tests/support/records';
import { meetingOf } from '@/tests/support/together';
import type { Id } from '../../kernel/pure/id';
import { violatedUnique } from '../../kernel/transaction';
import { getEvent } from '../queries/get-event';
import { getEventForEditing } from '../queries/get-event-for-editing';
import { createEvent } from './create-event';

const { db } = database();
const rowOf = async (id: Id<'evt'>) => one(await db.select().from(events).where(eq(events.id, id)));
const aTitle = () => `Song ${randomBytes(5).toString('hex')}`;

test('the first event makes its maker an organiser, who may go on with it at once', async () => {
  const { ctx, id, sessionId } = await aPerson();
  const { eventId, organization } = await createEvent(ctx, anEventForm());
  const { organizationId } = await rowOf(eventId);
  expect(await db.select().from(members).where(eq(members.userId, id))).toMatchObject([{ organizationId }]);
  const actor = await findActor(db, { sessionId, userId: id });
  await expect(getEventForEditing({ ...ctx, actor }, { eventId })).resolves.toMatchObject({
    organization: { handle: organization, name: 'Test Person' },
    status: 'draft',
    startsAt: '2030-12-12T19:00',
  });
  expect(await activityAbout(organizationId)).toMatchObject([{ name: 'identity.organization.founded', actorId: id }]);
});

test('two first events at once found one organiser', async () => {
  const { ctx, id } = await aPerson();
  const made = await Promise.all(Array.from({ length: 6 }, () => createEvent(ctx, anEventForm({ title: aTitle() }))));
  expect(new Set(made.map(({ organization }) => organization)).size).toBe(1);
  expect(await db.$count(grants, eq(grants.userId, id))).toBe(1);
});

test('founders of one name each get a handle of their own', async () => {
  const founders = await Promise.all(Array.from({ length: 5 }, () => aPerson()));
  const made = await Promise.all(founders.map(({ ctx }) => createEvent(ctx, anEventForm({ title: aTitle() }))));
  const handles = made.map(({ organization }) => organization);
  expect(new Set(handles).size).toBe(5);
  for (const handle of handles) expect(await db.$count(organizations, eq(organizations.handle, handle))).toBe(1);
});

test('a draft is seen by nobody outside, stales no page, and is in the log with what was said', async () => {
  const { ctx, organizationId } = await anEditor();
  const { handle } = one(await db.select().from(organizations).where(eq(organizations.id, organizationId)));
  const { eventId } = await createEvent(ctx, { organization: handle, ...anEventForm() });
  const { slug } = await rowOf(eventId);
  await expect(getEvent(aVisitor(), { slug })).rejects.toMatchObject({ kind: 'not_found' });
  expect([...ctx.afterCommit.tags, ...ctx.afterCommit.paths]).toEqual([]);
  expect(await activityAbout(eventId)).toMatchObject([
    { name: 'events.event.created', change: { after: { title: 'An evening of songs' } } },
  ]);
});

test('of ten events of one title made at once, each has an address of its own', async () => {
  const title = aTitle();
  const { ctx } = await aPerson();
  const made = await Promise.all(
    Array.from({ length: 10 }, async () => createEvent((await aPerson()).ctx, anEventForm({ title }))),
  );
  await createEvent(ctx, anEventForm({ title }));
  const stem = title.toLowerCase().replace(' ', '-');
  const slugs = await Promise.all(made.map(async ({ eventId }) => (await rowOf(eventId)).slug));
  expect(slugs.toSorted()).toEqual([stem, ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `${stem}-${n}`)].toSorted());
});

test('the race without its protection: two who look for a free address without a lock choose the same', async () => {
  const slug = aTitle().toLowerCase().replace(' ', '-');
  const met = meetingOf(2);
  const insertUnlocked = async () => {
    const isTaken = (await db.$count(events, eq(events.slug, slug))) > 0;
    await met();
    await anEvent({ slug: isTaken ? `${slug}-2` : slug });
  };
  const results = await Promise.allSettled([insertUnlocked(), insertUnlocked()]);
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(refused.map(violatedUnique)).toEqual(['events_slug_unique']);
});

test('who has not confirmed an address, or has no business there, makes nothing', async () => {
  const unverified = await aPerson({ verified: false });
  await expect(createEvent(unverified.ctx, anEventForm())).rejects.toMatchObject({
    kind: 'forbidden',
    reason: 'events.errors.verify_email_first',
  });
  const handle = `org-${randomBytes(5).toString('hex')}`;
  await anOrganizer({ handle });
  const stranger = await aPerson();
  const attempt = createEvent(stranger.ctx, { organization: handle, ...anEventForm() });
  await expect(attempt).rejects.toMatchObject({ kind: 'not_found' });
  await expect(createEvent(aVisitor(), anEventForm())).rejects.toMatchObject({ kind: 'unauthenticated' });
});

test('a cover is one’s own upload for that purpose', async () => {
  const { ctx, id } = await aPerson();
  const cover = await aFile({ ownerId: id, purpose: 'event-cover' });
  const { eventId } = await createEvent(ctx, anEventForm({ coverFileId: cover }));
  expect((await rowOf(eventId)).coverFileId).toBe(cover);
  const foreign = await aFile({ ownerId: (await aPerson()).id, purpose: 'event-cover' });
  const photo = await aFile({ ownerId: id });
  for (const coverFileId of [foreign, photo]) {
    await expect(createEvent(ctx, anEventForm({ coverFileId }))).rejects.toMatchObject({ kind: 'not_found' });
  }
});
