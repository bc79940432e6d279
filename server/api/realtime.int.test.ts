import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '@/db';
import { realtimeLog } from '@/db/schema/realtime';
import { aVisitor } from '@/tests/support/people';
import type { Push, Realtime } from '../integrations/realtime/port';
import { appRouter } from './root';

const vendor = vi.hoisted(() => ({ realtime: vi.fn<() => Pick<Realtime, 'publish' | 'channelPass'> | null>() }));
vi.mock('../integrations/realtime', () => ({ realtime: vendor.realtime, browserDoor: () => null }));

const pushes: Push[] = [];
beforeEach(() => {
  pushes.length = 0;
  vendor.realtime.mockReturnValue({
    publish: async (batch) => void pushes.push(...batch),
    channelPass: (socketId, channel) => ({ auth: `${socketId}:${channel}` }),
  });
});

const caller = (devTools = true) => appRouter.createCaller({ ...aVisitor(), devTools, flush: () => undefined });
const aNote = (text: string) => ({ key: crypto.randomUUID(), name: 'Nadia', text });

test('what a call says is pushed right after its commit, and marked so', async () => {
  const note = aNote('hello');
  await caller().dev.wall.post(note);
  await vi.waitFor(async () => {
    expect(pushes).toMatchObject([
      { channel: 'private-dev-wall.main', event: 'message', data: { type: 'noted', payload: note } },
    ]);
    expect(await database().db.$count(realtimeLog)).toBeGreaterThan(0);
  });
  await vi.waitFor(async () => {
    const rows = await database().db.select().from(realtimeLog);
    expect(rows.filter(({ publishedAt }) => publishedAt === null)).toEqual([]);
  });
});

test('the same note sent again, one after the other and at once, is said once', async () => {
  const note = aNote('once');
  await caller().dev.wall.post(note);
  await Promise.all([caller().dev.wall.post(note), caller().dev.wall.post(note)]);
  const { messages } = await caller().dev.wall.read();
  expect(messages.filter(({ payload }) => payload.key === note.key)).toHaveLength(1);
});

test('a call succeeds while nothing can be pushed', async () => {
  vendor.realtime.mockReturnValue({
    publish: () => Promise.reject(new Error('down')),
    channelPass: () => ({ auth: '' }),
  });
  const before = await caller().dev.wall.read();
  await caller().dev.wall.post(aNote('unheard'));
  const { messages } = await caller().realtime.since({ topic: 'dev-wall:main', after: before.seq });
  expect(messages.map(({ payload }) => payload.text)).toEqual(['unheard']);
});

test('whoever may listen gets a pass for their own connection', async () => {
  const asked = { socketId: '12.34', channel: 'private-dev-wall.main' };
  expect(await caller().realtime.listen(asked)).toEqual({ auth: '12.34:private-dev-wall.main' });
});

test.each(['private-dev-wall.main', 'private-unknown.main', 'presence-dev-wall.main', 'private-constructor.main'])(
  'for %s nobody gets a pass who may not hear it, and does not learn whether it exists',
  async (channel) => {
    const refused = caller(false).realtime.listen({ socketId: '12.34', channel });
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'errors.not_found' });
  },
);

test.each(['dev-wall:main', 'unknown:main', 'constructor:main'] as const)(
  'nor is the past of %s told',
  async (topic) => {
    const refused = caller(false).realtime.since({ topic, after: 0 });
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'errors.not_found' });
  },
);

test.each(['1:private-other', '1.1:x', '', '1.1\n'])('a connection called %j gets no pass', async (socketId) => {
  const asked = { socketId, channel: 'private-dev-wall.main' };
  await expect(caller().realtime.listen(asked)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('where nothing is pushed, a pass may be asked for again later', async () => {
  vendor.realtime.mockReturnValue(null);
  const asked = { socketId: '12.34', channel: 'private-dev-wall.main' };
  await expect(caller().realtime.listen(asked)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
});
