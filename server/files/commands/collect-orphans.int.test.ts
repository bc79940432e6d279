import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { files, fileVariants } from '@/db/schema/files';
import { users } from '@/db/schema/identity';
import { aFile, aStorageKey } from '@/tests/support/files';
import { aJob, aPerson } from '@/tests/support/people';
import { startedUploadStore } from '@/tests/support/upload-store';
import { setPhoto } from '../../identity/commands/set-photo';
import { storage } from '../../integrations/storage';
import type { Id } from '../../kernel/pure/id';
import { attachFile } from './attach-file';
import { collectOrphans } from './collect-orphans';
import { processUpload } from './process-upload';
import { registerUpload } from './register-upload';
import { releaseFile } from './release-file';

const store = await startedUploadStore();
const DAY_MS = 24 * 3600 * 1000;
const purpose = 'profile-photo';

const isThere = async (id: Id<'fil'>) => (await database().db.$count(files, eq(files.id, id))) === 1;
const longAgo = () => new Date(Date.now() - DAY_MS - 1000);

test('what nobody has used for a day is removed with its bytes; what is shown or young stays', async () => {
  const { id: ownerId, ctx } = await aPerson();
  const { key } = await storage().put({ name: 'a.webp', type: 'image/webp', content: new Uint8Array(9) });
  const orphan = await aFile({ ownerId, storageKey: key, unusedSince: longAgo() });
  const refused = await aFile({ ownerId, status: 'refused', refusal: 'files.errors.type', unusedSince: longAgo() });
  const stuck = await aFile({ ownerId, status: 'processing', unusedSince: longAgo() });
  const young = await aFile({ ownerId });
  const shown = await aFile({ ownerId, unusedSince: longAgo() });
  await attachFile(ctx, { fileId: shown, purpose });

  await Promise.all([collectOrphans(aJob()), collectOrphans(aJob())]);
  await collectOrphans(aJob());

  expect(await Promise.all([orphan, refused, stuck, young, shown].map(isThere))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
  expect(await database().db.$count(fileVariants, eq(fileVariants.fileId, orphan))).toBe(0);
  expect(await storage().read(key, 100)).toBeNull();
});

test('a run that was cut off by the store is finished by a later one, and meanwhile nobody can attach', async () => {
  const { id: ownerId, ctx } = await aPerson();
  const storageKey = aStorageKey();
  const fileId = await aFile({ ownerId, storageKey, unusedSince: longAgo() });
  await store.faults.fault({ mode: 'fail', on: 'delete', about: storageKey });
  await expect(collectOrphans(aJob())).rejects.toMatchObject({ retryable: true });
  expect(await isThere(fileId)).toBe(true);
  await expect(attachFile(ctx, { fileId, purpose })).rejects.toMatchObject({ kind: 'not_found' });
  const inTwoHours = { ...aJob(), now: new Date(Date.now() + DAY_MS / 12), clockIsFixed: true };
  await collectOrphans(inTwoHours);
  expect(await isThere(fileId)).toBe(false);
});

test('of an attachment and a collection at once, exactly one happens', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id: ownerId, ctx } = await aPerson();
    const fileId = await aFile({ ownerId, unusedSince: longAgo() });
    const [attached] = await Promise.allSettled([attachFile(ctx, { fileId, purpose }), collectOrphans(aJob())]);
    expect(await isThere(fileId)).toBe(attached.status === 'fulfilled');
  }
});

test('released and attached again within a day, a file stays', async () => {
  const { id: ownerId, ctx } = await aPerson();
  const fileId = await aFile({ ownerId });
  await attachFile(ctx, { fileId, purpose });
  await releaseFile(ctx, { fileId });
  await attachFile(ctx, { fileId, purpose });
  await collectOrphans({ ...aJob(), now: new Date(Date.now() + 10 * DAY_MS), clockIsFixed: true });
  expect(await isThere(fileId)).toBe(true);
});

test('a callback that comes after its person was removed leaves nothing behind', async () => {
  const { id: ownerId } = await aPerson();
  await database().db.delete(users).where(eq(users.id, ownerId));
  const { fileId } = await registerUpload(aJob(), { ownerId, purpose, storageKey: aStorageKey() });
  await processUpload(aJob(), { fileId });
  await collectOrphans({ ...aJob(), now: new Date(Date.now() + 2 * DAY_MS), clockIsFixed: true });
  expect(await isThere(fileId)).toBe(false);
});

test('a file that is shown cannot be removed past its user, not even by mistake', async () => {
  const { id: ownerId, ctx } = await aPerson();
  const fileId = await aFile({ ownerId });
  await setPhoto(ctx, { fileId });
  await expect(database().db.delete(files).where(eq(files.id, fileId))).rejects.toThrow();
});

test('people collect nothing', async () => {
  const { ctx } = await aPerson();
  await expect(collectOrphans(ctx)).rejects.toMatchObject({ kind: 'not_found' });
});
