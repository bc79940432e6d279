import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { database } from '@/db';
import { aJob } from '@/tests/support/people';
import type { Push } from '../integrations/realtime/port';
import { newId } from '../kernel/pure/id';
import { channelOf, type Topic } from '../kernel/pure/topic';
import { say } from '../kernel/realtime';
import { transaction } from '../kernel/transaction';
import { startPublisher } from './publisher';

const { db } = database();

/** Said, and then its process ended before it was pushed, a while ago. */
async function leftBehind(topic: Topic, ...texts: string[]): Promise<void> {
  await transaction(aJob(), async (ctx) => {
    for (const text of texts) say(ctx, { topic, type: 'said', payload: { text } });
  });
  await db.execute(sql`update realtime_log set created_at = now() - interval '2 seconds' where topic = ${topic}`);
}

test('what a process that ended had said is pushed by the worker, in order, and once', async () => {
  const topic: Topic = `test:${newId('hal')}`;
  await leftBehind(topic, 'one', 'two');
  const pushes: Push[] = [];
  const publisher = startPublisher(db, { publish: async (batch) => void pushes.push(...batch) }, 5);
  await vi.waitFor(() => expect(pushes).toHaveLength(2));
  await leftBehind(topic, 'three');
  await vi.waitFor(() => expect(pushes).toHaveLength(3));
  await publisher.stop();
  expect(pushes.map(({ channel, data }) => [channel, data.seq])).toEqual(
    [1, 2, 3].map((seq) => [channelOf(topic), seq]),
  );
});

test('a vendor that does not answer is asked again, and nothing is lost meanwhile', async () => {
  const topic: Topic = `test:${newId('hal')}`;
  await leftBehind(topic, 'one');
  const publish = vi.fn<(batch: readonly Push[]) => Promise<void>>();
  publish.mockRejectedValueOnce(new Error('down')).mockRejectedValueOnce(new Error('down')).mockResolvedValue();
  const publisher = startPublisher(db, { publish }, 1);
  await vi.waitFor(() => expect(publish).toHaveBeenCalledTimes(3));
  await publisher.stop();
  expect(publish.mock.calls.map(([batch]) => batch.map(({ data }) => data.seq))).toEqual([[1], [1], [1]]);
  expect(await db.$count(sql`realtime_log`, sql`topic = ${topic} and published_at is null`)).toBe(0);
});

test('where nothing can be pushed there is nothing to do, and stopping is at once', async () => {
  await startPublisher(db, null).stop();
});
