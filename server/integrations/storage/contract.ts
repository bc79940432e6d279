import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UploadStore } from './dev';
import { type NewFile, type Storage, StorageError } from './port';

export type StorageSetUp = {
  storage: Storage;
  /** The same adapter, giving up after `impatientMs`. */
  impatient: Storage;
  impatientMs: number;
  /** Where the vendor is told to fail. */
  store: UploadStore;
  tearDown: () => Promise<void>;
};

const KILOBYTE = 1024;

const aFile = (changes: Partial<NewFile> = {}): NewFile => ({
  name: `${randomUUID()}.webp`,
  type: 'image/webp',
  // A view into a larger buffer: what lies beside it must stay home.
  content: new Uint8Array(2 * KILOBYTE).map((_, index) => index * 7).subarray(100, 100 + KILOBYTE),
  ...changes,
});

async function refusal(asking: Promise<unknown>): Promise<StorageError> {
  const error = await asking.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StorageError);
  return error instanceof StorageError ? error : Promise.reject(error);
}

/** What the rest of Foyer relies on, whoever the vendor is. */
export function storageContract(name: string, setUp: () => Promise<StorageSetUp>) {
  describe(`storage by ${name}`, () => {
    let own: StorageSetUp;
    beforeAll(async () => {
      own = await setUp();
    });
    afterAll(() => own.tearDown());
    keeping(() => own);
    refusing(() => own);
  });
}

type Own = () => StorageSetUp;

function keeping(own: Own) {
  test('what was put is read byte for byte, by us and by everybody', async () => {
    const file = aFile();
    const { key } = await own().storage.put(file);
    expect(Buffer.from((await own().storage.read(key, KILOBYTE)) ?? []).equals(file.content)).toBe(true);
    const answer = await fetch(own().storage.addressOf(key));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(Buffer.from(await answer.arrayBuffer()).equals(file.content)).toBe(true);
  });

  test('twenty files of one name and one moment are twenty files', async () => {
    const name = 'same.webp';
    const puts = Array.from({ length: 20 }, (_, index) =>
      own().storage.put(aFile({ name, content: new Uint8Array(KILOBYTE).fill(index) })),
    );
    const stored = await Promise.allSettled(puts);
    const keys = stored.flatMap((result) => (result.status === 'fulfilled' ? [result.value.key] : []));
    expect(new Set(keys).size).toBe(keys.length);
    // The vendor's keys follow from name, size and millisecond: a meeting is refused, never overwritten.
    for (const result of stored) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StorageError);
  });

  test('what was deleted is gone, and deleting it again is no error', async () => {
    const { key } = await own().storage.put(aFile());
    await own().storage.delete([key]);
    expect(await own().storage.read(key, KILOBYTE)).toBeNull();
    await own().storage.delete([key]);
    await own().storage.delete([]);
  });

  test('more than was asked for is never read', async () => {
    const { key } = await own().storage.put(aFile());
    expect((await refusal(own().storage.read(key, KILOBYTE - 1))).retryable).toBe(false);
  });
}

function refusing(own: Own) {
  test.each([500, 503, 429])('a vendor answering %i may be asked again, and then does it', async (status) => {
    const file = aFile();
    await own().store.fault({ mode: 'fail', status, about: file.name });
    expect((await refusal(own().storage.put(file))).retryable).toBe(true);
    const { key } = await own().storage.put(file);

    await own().store.fault({ mode: 'fail', on: 'read', status, about: key });
    expect((await refusal(own().storage.read(key, KILOBYTE))).retryable).toBe(true);
    expect(await own().storage.read(key, KILOBYTE)).not.toBeNull();

    await own().store.fault({ mode: 'fail', on: 'delete', status, about: key });
    expect((await refusal(own().storage.delete([key]))).retryable).toBe(true);
    await own().storage.delete([key]);
    expect(await own().storage.read(key, KILOBYTE)).toBeNull();
  });

  test('a vendor that answers too late may be asked again', async () => {
    const { key } = await own().storage.put(aFile());
    const delayMs = 60 * own().impatientMs;
    for (const [on, asking] of [
      ['read', () => own().impatient.read(key, KILOBYTE)],
      ['delete', () => own().impatient.delete([key])],
    ] as const) {
      await own().store.fault({ mode: 'slow', on, delayMs, about: key });
      const startedAt = performance.now();
      expect((await refusal(asking())).retryable).toBe(true);
      expect(performance.now() - startedAt).toBeLessThan(delayMs);
    }
    const file = aFile();
    await own().store.fault({ mode: 'slow', delayMs, about: file.name });
    expect((await refusal(own().impatient.put(file))).retryable).toBe(true);
  });
}
