import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { files } from '@/db/schema/files';
import { users } from '@/db/schema/identity';
import { aFile } from '@/tests/support/files';
import { aPerson, aVisitor } from '@/tests/support/people';
import { activityAbout } from '@/tests/support/records';
import { type Id, newId } from '../../kernel/pure/id';
import { findViewer } from '../queries/find-viewer';
import { getAccount } from '../queries/get-account';
import { removePhoto } from './remove-photo';
import { setPhoto } from './set-photo';

const photoOf = async (id: Id<'usr'>) =>
  one(await database().db.select({ fileId: users.photoFileId }).from(users).where(eq(users.id, id))).fileId;
const unusedSince = async (id: Id<'fil'>) =>
  one(await database().db.select({ at: files.unusedSince }).from(files).where(eq(files.id, id))).at;

test('a photo is shown on the account and in the corner, in every width', async () => {
  const { ctx, id } = await aPerson();
  expect((await getAccount(ctx)).photo).toBeNull();
  await setPhoto(ctx, { fileId: await aFile({ ownerId: id }) });
  const { photo } = await getAccount(ctx);
  expect(photo?.avif).toMatch(/ 96w, .* 192w, .* 384w$/);
  expect((await findViewer(ctx))?.photo).toEqual(photo);
  expect([...ctx.afterCommit.tags]).toEqual([`user:${id}`]);
});

test('the one before is released, and the profile form that is open elsewhere is still welcome', async () => {
  const { ctx, id } = await aPerson();
  const [first, second] = [await aFile({ ownerId: id }), await aFile({ ownerId: id })];
  await setPhoto(ctx, { fileId: first });
  await setPhoto(ctx, { fileId: second });
  await setPhoto(ctx, { fileId: second });
  expect([await photoOf(id), await unusedSince(second)]).toEqual([second, null]);
  expect(await unusedSince(first)).toBeInstanceOf(Date);
  expect((await getAccount(ctx)).version).toBe(1);
  expect((await activityAbout(id)).map(({ name }) => name)).toEqual([
    'identity.photo.changed',
    'identity.photo.changed',
  ]);
});

test('a removed photo is logged and can be set again', async () => {
  const { ctx, id } = await aPerson();
  const fileId = await aFile({ ownerId: id });
  await setPhoto(ctx, { fileId });
  expect(await removePhoto(ctx)).toEqual({ fileId });
  expect(await removePhoto(ctx)).toEqual({ fileId: null });
  expect(await photoOf(id)).toBeNull();
  await setPhoto(ctx, { fileId });
  expect([await photoOf(id), await unusedSince(fileId)]).toEqual([fileId, null]);
  expect((await activityAbout(id)).map(({ name }) => name)).toEqual([
    'identity.photo.changed',
    'identity.photo.removed',
    'identity.photo.changed',
  ]);
});

test('of ten photos set at once, one is shown and the others are released', async () => {
  const { ctx, id } = await aPerson();
  const uploads = await Promise.all(Array.from({ length: 10 }, () => aFile({ ownerId: id })));
  await Promise.all(uploads.map((fileId) => setPhoto(ctx, { fileId })));
  const shown = await photoOf(id);
  const inUse = await Promise.all(
    uploads.map(async (fileId) => ((await unusedSince(fileId)) === null ? [fileId] : [])),
  );
  expect(inUse.flat()).toEqual([shown]);
});

test('somebody else’s upload, an unknown one and one for nobody look alike', async () => {
  const { ctx } = await aPerson();
  const stranger = await aPerson();
  for (const fileId of [await aFile({ ownerId: stranger.id }), newId('fil')]) {
    await expect(setPhoto(ctx, { fileId })).rejects.toMatchObject({ kind: 'not_found' });
  }
  await expect(setPhoto(aVisitor(), { fileId: newId('fil') })).rejects.toMatchObject({ kind: 'unauthenticated' });
  await expect(removePhoto(aVisitor())).rejects.toMatchObject({ kind: 'unauthenticated' });
});

test.each(['processing', 'refused'] as const)('an upload that is %s cannot be shown', async (status) => {
  const { ctx, id } = await aPerson();
  const refusal = status === 'refused' ? 'files.errors.type' : null;
  const fileId = await aFile({ ownerId: id, status, refusal });
  await expect(setPhoto(ctx, { fileId })).rejects.toMatchObject({ kind: 'conflict', reason: 'files.errors.not_ready' });
  expect(await photoOf(id)).toBeNull();
});
