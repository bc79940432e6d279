import { afterAll, expect, test, vi } from 'vitest';
import { storageContract } from './contract';
import { uploadStoreClient } from './dev';
import { StorageError } from './port';
import { startUploadStore, tokenOf } from './testing';
import { uploadThingStorage } from './uploadthing';

// The SDK warns about its own getters, which it reads itself.
const warnings = vi.spyOn(console, 'warn').mockReturnValue(undefined);
afterAll(() => warnings.mockRestore());

storageContract('UploadThing, against the local store', async () => {
  const { url, key, options, stop } = await startUploadStore();
  const impatientMs = 150;
  return {
    storage: uploadThingStorage(options),
    impatient: uploadThingStorage({ ...options, timeoutMs: impatientMs }),
    impatientMs,
    store: uploadStoreClient({ url, key }),
    tearDown: stop,
  };
});

const aFile = { name: 'a.webp', type: 'image/webp', content: new Uint8Array(16) };

test('when nobody listens, everything may be tried again later', async () => {
  const { options, stop } = await startUploadStore();
  await stop();
  const storage = uploadThingStorage(options);
  const key = 'a'.repeat(48);
  for (const ask of [() => storage.put(aFile), () => storage.read(key, 10), () => storage.delete([key])]) {
    await expect(ask()).rejects.toMatchObject({ name: 'StorageError', retryable: true });
  }
});

test("a wrong key is the operator's mistake: files wait instead of being lost", async () => {
  const { options, stop } = await startUploadStore();
  const storage = uploadThingStorage({ ...options, token: tokenOf('another-key') });
  await expect(storage.put(aFile)).rejects.toMatchObject({ name: 'StorageError', retryable: true });
  await expect(storage.delete(['a'.repeat(48)])).rejects.toMatchObject({ retryable: true });
  await stop();
});

test('what is no token is refused before anything is sent', () => {
  expect(() => uploadThingStorage({ token: 'nonsense' })).toThrow(StorageError);
});

test('without addresses of our own, files are where UploadThing keeps them', () => {
  expect(uploadThingStorage({ token: tokenOf('a-key') }).addressOf('abc')).toBe('https://foyer.ufs.sh/f/abc');
});
