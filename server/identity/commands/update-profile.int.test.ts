import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { users } from '@/db/schema/identity';
import { aPerson, aVisitor } from '@/tests/support/people';
import { activityAbout } from '@/tests/support/records';
import type { Id } from '../../kernel/pure/id';
import type { UpdateProfileInput } from '../schema';
import { updateProfile } from './update-profile';

const aProfile = (parts: Partial<UpdateProfileInput> & { handle: string }): UpdateProfileInput => ({
  firstName: 'Марина',
  lastName: 'Шевченко',
  bio: 'Plays the cello',
  locale: 'ru',
  timeZone: 'Europe/Berlin',
  version: 1,
  ...parts,
});

const rowOf = async (id: Id<'usr'>) => one(await database().db.select().from(users).where(eq(users.id, id)));

test('a person changes what is said about them', async () => {
  const { ctx, id, handle } = await aPerson();
  expect(await updateProfile(ctx, aProfile({ handle: `${handle}-x` }))).toEqual({ version: 2 });
  expect(await rowOf(id)).toMatchObject({ firstName: 'Марина', handle: `${handle}-x`, locale: 'ru', version: 2 });
});

test('the old and the new public page are out of date afterwards', async () => {
  const { ctx, id, handle } = await aPerson();
  await updateProfile(ctx, aProfile({ handle: `${handle}-x` }));
  expect([...ctx.afterCommit.tags]).toEqual([`user:${id}`]);
  expect([...ctx.afterCommit.paths].toSorted()).toEqual([`/u/${handle}`, `/u/${handle}-x`]);
});

test('the log tells that personal fields changed, not what they say', async () => {
  const { ctx, id, handle } = await aPerson();
  await updateProfile(ctx, aProfile({ handle }));
  const [entry] = await activityAbout(id);
  expect(entry).toMatchObject({
    name: 'identity.profile.changed',
    actorId: id,
    change: {
      before: { firstName: 'changed', lastName: 'changed', bio: 'changed', locale: 'en' },
      after: { firstName: 'changed', lastName: 'changed', bio: 'changed', locale: 'ru' },
    },
  });
  expect(JSON.stringify(entry)).not.toMatch(/Марина|Шевченко|cello|Test|Person/);
});

test('an edit of an older state is refused and loses nothing', async () => {
  const { ctx, id, handle } = await aPerson();
  await updateProfile(ctx, aProfile({ handle, bio: 'first' }));
  await expect(updateProfile(ctx, aProfile({ handle, bio: 'second' }))).rejects.toMatchObject({
    kind: 'conflict',
    reason: 'identity.errors.profile_changed_meanwhile',
  });
  expect(await rowOf(id)).toMatchObject({ bio: 'first', version: 2 });
});

test('of ten edits of one state at once, one is kept', async () => {
  const { ctx, id, handle } = await aPerson();
  const edits = Array.from({ length: 10 }, (_, number) => updateProfile(ctx, aProfile({ handle, bio: `${number}` })));
  const results = await Promise.allSettled(edits);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await rowOf(id)).version).toBe(2);
  expect(await activityAbout(id)).toHaveLength(1);
});

test('of ten people who move to one handle at once, one gets it', async () => {
  const people = await Promise.all(Array.from({ length: 10 }, () => aPerson()));
  const handle = `${people[0]?.handle}-new`;
  const results = await Promise.allSettled(people.map(({ ctx }) => updateProfile(ctx, aProfile({ handle }))));
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(refusals).toHaveLength(9);
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({ kind: 'invalid', fields: { handle: 'identity.errors.handle_taken' } });
  }
});

test('a handle that would pass for us is taken, unless it was theirs before', async () => {
  const { ctx, id, handle } = await aPerson();
  await expect(updateProfile(ctx, aProfile({ handle: 'support' }))).rejects.toMatchObject({
    fields: { handle: 'identity.errors.handle_taken' },
  });
  await database().db.update(users).set({ handle: 'staff' }).where(eq(users.id, id));
  await updateProfile(ctx, aProfile({ handle: 'staff' }));
  await updateProfile(ctx, aProfile({ handle, version: 2 }));
});

test('a visitor has no profile', async () => {
  await expect(updateProfile(aVisitor(), aProfile({ handle: 'nobody' }))).rejects.toMatchObject({
    kind: 'unauthenticated',
  });
});
