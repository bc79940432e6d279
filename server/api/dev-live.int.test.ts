import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { aVisitor } from '@/tests/support/people';
import { video } from '../integrations/video';
import { type LivekitProcess, startLivekit } from '../integrations/video/testing';
import { devLiveRouter } from './dev-live';
import { createCallerFactory } from './trpc';

let found: LivekitProcess | { missing: string };
beforeAll(async () => {
  found = await startLivekit();
  if ('missing' in found) return;
  // Settings are read on first use, which is after this.
  vi.stubEnv('LIVEKIT_URL', found.url);
  vi.stubEnv('LIVEKIT_API_KEY', found.apiKey);
  vi.stubEnv('LIVEKIT_API_SECRET', found.apiSecret);
});
beforeEach(({ skip }) => {
  if ('missing' in found) skip(found.missing);
});
const stop = async () => {
  if (!('missing' in found)) await found.stop();
};
afterAll(stop);

const caller = ({ devTools = true } = {}) =>
  createCallerFactory(devLiveRouter)({ ...aVisitor(), devTools, flush: () => undefined });

const refusal = async (asked: Promise<unknown>) => {
  const error: unknown = await asked.catch((thrown: unknown) => thrown);
  return error instanceof Error && 'code' in error ? [error.code, error.message] : error;
};

const somebody = () => ({ name: 'Әсел', identity: randomUUID() });

test('whoever comes gets a pass, into a room that is open by then', async () => {
  expect(await caller().state()).toEqual({ present: true });
  const { url, token } = await caller().join(somebody());
  expect({ url }).toEqual({ url: 'url' in found ? found.url : '' });
  expect(token.split('.')).toHaveLength(3);
  expect((await video()?.rooms())?.map(({ name }) => name)).toContain('dev-live');
});

test('a name of nothing is refused', async () => {
  expect(await refusal(caller().join({ ...somebody(), name: '  ' }))).toContain('BAD_REQUEST');
});

test('where the screens under /dev are closed, nothing here exists', async () => {
  const closed = caller({ devTools: false });
  for (const answer of [closed.state(), closed.join(somebody())]) {
    expect(await refusal(answer)).toEqual(['NOT_FOUND', 'errors.not_found']);
  }
});

test('a room server that is not there is a reason to try again, not a crash', async () => {
  await stop();
  expect(await refusal(caller().join(somebody()))).toEqual(['SERVICE_UNAVAILABLE', 'dev.live.errors.down']);
});
