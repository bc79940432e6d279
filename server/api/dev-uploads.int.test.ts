import { afterEach, expect, test } from 'vitest';
import { aVisitor } from '@/tests/support/people';
import { startedUploadStore } from '@/tests/support/upload-store';
import { devRouter } from './dev';
import { createCallerFactory } from './trpc';

const { process: store, faults } = await startedUploadStore();
process.env.UPLOADS_KEY = store.key;

const { fault } = createCallerFactory(devRouter)({ ...aVisitor(), devTools: true, flush: () => undefined }).uploads;
afterEach(async () => {
  await store.restart();
  await faults.clearFaults();
});

test('the store is told to fail, says what waits and forgets it', async () => {
  await fault.add({ mode: 'late', delayMs: 5, about: 'a.png' });
  expect(await fault.list()).toMatchObject([{ mode: 'late', on: 'upload', delayMs: 5, about: 'a.png', count: 1 }]);
  await fault.clear();
  expect(await fault.list()).toEqual([]);
});

test('a store that is away is said to be away, in words for people', async () => {
  await store.stop('SIGKILL');
  await expect(fault.list()).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    message: 'dev.uploads.errors.down',
  });
});
