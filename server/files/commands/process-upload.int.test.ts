import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { files, fileVariants } from '@/db/schema/files';
import { aStorageKey } from '@/tests/support/files';
import { aJob, aPerson } from '@/tests/support/people';
import { aBomb, aPhoto } from '@/tests/support/pictures';
import { startedUploadStore } from '@/tests/support/upload-store';
import { storage } from '../../integrations/storage';
import type { Id } from '../../kernel/pure/id';
import { newId } from '../../kernel/pure/id';
import { findPicture } from '../queries/find-picture';
import { getUpload } from '../queries/get-upload';
import { maxBytesOf, purposes } from '../schema';
import { processUpload } from './process-upload';
import { registerUpload } from './register-upload';

const store = await startedUploadStore();
const purpose = 'profile-photo';
const WIDTHS: readonly number[] = purposes[purpose].widths;
const MEGABYTE = 1024 * 1024;

/** In the store, whatever it is, and registered as a photo. */
async function uploaded(content: Uint8Array, type = 'image/png') {
  const { key } = await storage().put({ name: `${newId('fil')}.png`, type, content });
  const owner = await aPerson();
  const { fileId } = await registerUpload(aJob(), { ownerId: owner.id, purpose, storageKey: key });
  return { fileId, key, owner };
}

const rowOf = async (id: Id<'fil'>) => one(await database().db.select().from(files).where(eq(files.id, id)));
const variantsOf = (id: Id<'fil'>) => database().db.select().from(fileVariants).where(eq(fileVariants.fileId, id));

test('a photo becomes squares in every width and format, without a word of what the camera wrote', async () => {
  const { fileId, key, owner } = await uploaded(await aPhoto());
  expect(await getUpload(owner.ctx, { fileId })).toEqual({ status: 'processing', reason: null });
  await processUpload(aJob(), { fileId });

  expect(await getUpload(owner.ctx, { fileId })).toEqual({ status: 'ready', reason: null });
  expect(await storage().read(key, MEGABYTE)).toBeNull();
  const variants = await variantsOf(fileId);
  expect(variants).toHaveLength(2 * WIDTHS.length);
  for (const { storageKey, width, sizeBytes } of variants) {
    const bytes = Buffer.from((await storage().read(storageKey, MEGABYTE)) ?? []);
    expect(bytes).toHaveLength(sizeBytes);
    const { exif, icc, xmp, iptc, orientation, ...shape } = await sharp(bytes).metadata();
    expect(shape).toMatchObject({ width, height: width });
    expect([exif, icc, xmp, iptc, orientation ?? 1]).toEqual([undefined, undefined, undefined, undefined, 1]);
    expect(bytes.includes('Secret studio')).toBe(false);
  }
  const view = await findPicture(aJob(), fileId);
  expect((await fetch(view?.src ?? '')).headers.get('content-type')).toBe('image/webp');
});

test('a photo that was held upright is shown upright', async () => {
  const { fileId } = await uploaded(await aPhoto());
  await processUpload(aJob(), { fileId });
  const [variant] = await variantsOf(fileId);
  const bytes = (await storage().read(variant?.storageKey ?? '', MEGABYTE)) ?? new Uint8Array();
  // The left half of the sensor is the upper half of the picture.
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const isRed = (left: number, top: number) => {
    const at = (top * info.width + left) * info.channels;
    return (data[at] ?? 0) > (data[at + 2] ?? 0);
  };
  const last = info.width - 5;
  expect([isRed(5, 5), isRed(last, 5), isRed(5, last), isRed(last, last)]).toEqual([false, false, true, true]);
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
/** Frames that differ, so that the encoder keeps each of them. */
const animated = async () => {
  const [dark, light] = await Promise.all([aBlank('#111'), aBlank('#eee')]);
  const frames = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? dark : light));
  return sharp(frames, { join: { animated: true } })
    .webp({ effort: 0 })
    .toBuffer();
};
const aBlank = (background: string) =>
  sharp({ create: { width: 1000, height: 1000, channels: 3, background } })
    .png()
    .toBuffer();

test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
  ['an SVG that is called a PNG', () => Buffer.from(SVG), 'files.errors.type'],
  ['a page that is called a PNG', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'files.errors.type'],
  ['a text', () => Buffer.from('just words'), 'files.errors.type'],
  ['a GIF', () => Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64'), 'files.errors.type'],
  ['a PNG that promises a billion pixels', () => aBomb(32_000, 32_000), 'files.errors.too_many_pixels'],
  ['a PNG just over the limit', () => aBomb(8000, 5001), 'files.errors.too_many_pixels'],
  ['a PNG whose body is missing', () => aBomb(4000, 4000), 'files.errors.unreadable'],
  ['a photo cut in half', async () => (await aPhoto()).subarray(0, 700), 'files.errors.unreadable'],
  ['a moving picture of fifty large frames', animated, 'files.errors.too_many_pixels'],
])('%s is refused, and nothing of it stays', async (_, make, reason) => {
  const { fileId, key, owner } = await uploaded(await make());
  await processUpload(aJob(), { fileId });
  expect(await getUpload(owner.ctx, { fileId })).toEqual({ status: 'refused', reason });
  expect(await storage().read(key, 10 * MEGABYTE)).toBeNull();
  expect(await findPicture(aJob(), fileId)).toBeNull();
});

test('more bytes than the purpose allows are not even read', async () => {
  const { fileId, owner } = await uploaded(Buffer.alloc(maxBytesOf(purposes[purpose]) + 1));
  await processUpload(aJob(), { fileId });
  expect(await getUpload(owner.ctx, { fileId })).toMatchObject({ reason: 'files.errors.too_large' });
});

test('an original that is gone is refused', async () => {
  const owner = await aPerson();
  const { fileId } = await registerUpload(aJob(), { ownerId: owner.id, purpose, storageKey: aStorageKey() });
  await processUpload(aJob(), { fileId });
  expect(await getUpload(owner.ctx, { fileId })).toEqual({ status: 'refused', reason: 'files.errors.lost' });
});

test('run five times at once, the job makes each picture once', async () => {
  const { fileId } = await uploaded(await aPhoto());
  await Promise.allSettled(Array.from({ length: 5 }, () => processUpload(aJob(), { fileId })));
  // Whoever came late may have found the original gone; the file is not refused for it.
  expect((await rowOf(fileId)).status).toBe('ready');
  const variants = await variantsOf(fileId);
  expect(variants).toHaveLength(2 * WIDTHS.length);
  for (const { storageKey } of variants) expect(await storage().read(storageKey, MEGABYTE)).not.toBeNull();
});

test('a store that fails half-way is asked again, and nothing is made twice or lost', async () => {
  const { fileId, key } = await uploaded(await aPhoto());
  await store.faults.fault({ mode: 'fail', about: `${fileId}-192.webp` });
  await store.faults.fault({ mode: 'fail', on: 'delete', about: key });
  await expect(processUpload(aJob(), { fileId })).rejects.toMatchObject({ retryable: true });
  const first = await variantsOf(fileId);
  expect(first.length).toBeGreaterThan(0);
  await expect(processUpload(aJob(), { fileId })).rejects.toMatchObject({ retryable: true });
  expect((await rowOf(fileId)).status).toBe('processing');
  await processUpload(aJob(), { fileId });
  expect((await rowOf(fileId)).status).toBe('ready');
  const all = await variantsOf(fileId);
  expect(all).toHaveLength(2 * WIDTHS.length);
  expect(all.map(({ storageKey }) => storageKey)).toEqual(
    expect.arrayContaining(first.map(({ storageKey }) => storageKey)),
  );
});

test('of ten callbacks for one file at once, one registers it', async () => {
  const owner = await aPerson();
  const upload = { ownerId: owner.id, purpose, storageKey: aStorageKey() } as const;
  const answers = await Promise.all(Array.from({ length: 10 }, () => registerUpload(aJob(), upload)));
  expect(new Set(answers.map(({ fileId }) => fileId)).size).toBe(1);
  expect(await database().db.$count(files, eq(files.ownerId, owner.id))).toBe(1);
});

test('only the system registers and looks; only the owner is told', async () => {
  const { fileId, owner } = await uploaded(await aPhoto());
  const stranger = await aPerson();
  await expect(processUpload(owner.ctx, { fileId })).rejects.toMatchObject({ kind: 'not_found' });
  const upload = { ownerId: owner.id, purpose, storageKey: aStorageKey() } as const;
  await expect(registerUpload(owner.ctx, upload)).rejects.toMatchObject({ kind: 'not_found' });
  await expect(getUpload(stranger.ctx, { fileId })).rejects.toMatchObject({ kind: 'not_found' });
});
