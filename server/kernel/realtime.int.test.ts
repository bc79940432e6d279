import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '@/db';
import { realtimeLog } from '@/db/schema/realtime';
import { aVisitor } from '@/tests/support/people';
import { newId } from './pure/id';
import type { Appended, Topic } from './pure/topic';
import {
  forgetOldMessages,
  headOf,
  messagesSince,
  newestMessages,
  type Publish,
  publishNow,
  publishWaiting,
  say,
} from './realtime';
import { transaction } from './transaction';

const { db } = database();
const aTopic = (): Topic => `test:${newId('hal')}`;

async function sayNow(topic: Topic, ...texts: string[]): Promise<Appended[]> {
  const ctx = aVisitor();
  await transaction(ctx, async (ctx) => {
    for (const text of texts) say(ctx, { topic, type: 'said', payload: { text } });
  });
  return ctx.afterCommit.messages;
}

const age = (topic: Topic, interval: string) =>
  db.execute(sql`update realtime_log set created_at = now() - ${interval}::interval where topic = ${topic}`);

const textsOf = (messages: readonly { payload: Readonly<Record<string, unknown>> }[]) =>
  messages.map(({ payload }) => payload.text);

describe('saying', () => {
  test('numbers messages from one, hands them over after the commit and keeps what they carry', async () => {
    const topic = aTopic();
    expect(await sayNow(topic, 'Сәлем', 'olá "você" \\')).toEqual([
      { topic, seq: 1, type: 'said', payload: { text: 'Сәлем' } },
      { topic, seq: 2, type: 'said', payload: { text: 'olá "você" \\' } },
    ]);
    const { messages, head, reset } = await messagesSince(db, topic, 0);
    expect([textsOf(messages), head, reset]).toEqual([['Сәлем', 'olá "você" \\'], 2, false]);
  });

  test('outside a transaction is a mistake', () => {
    expect(() => say(aVisitor(), { topic: aTopic(), type: 'said', payload: {} })).toThrow('outside a transaction');
  });

  test('what is rolled back was never said and leaves no gap', async () => {
    const topic = aTopic();
    const ctx = aVisitor();
    const failing = transaction(ctx, async (ctx) => {
      say(ctx, { topic, type: 'said', payload: {} });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(ctx.afterCommit.messages).toEqual([]);
    expect((await sayNow(topic, 'first')).map(({ seq }) => seq)).toEqual([1]);
  });

  test('at once by many gives each its number, and whoever reads meanwhile never meets a gap', async () => {
    const topic = aTopic();
    let done = false;
    const seen: number[] = [];
    const reader = (async () => {
      while (!done) {
        const { messages, reset } = await messagesSince(db, topic, seen.length);
        expect(reset).toBe(false);
        for (const { seq } of messages) seen.push(seq);
      }
    })();
    await Promise.all(Array.from({ length: 40 }, (_, index) => sayNow(topic, `${index}`)));
    done = true;
    await reader;
    const { messages } = await messagesSince(db, topic, 0);
    const counted = Array.from({ length: 40 }, (_, index) => index + 1);
    expect(messages.map(({ seq }) => seq)).toEqual(counted);
    expect(seen).toEqual(counted.slice(0, seen.length));
  });

  test('on two topics in opposite order never locks crosswise', async () => {
    const [one, other] = [aTopic(), aTopic()];
    let attempts = 0;
    const both = (topics: Topic[]) =>
      transaction(aVisitor(), async (ctx) => {
        attempts += 1;
        for (const topic of topics) say(ctx, { topic, type: 'said', payload: {} });
      });
    await Promise.all(Array.from({ length: 30 }, (_, n) => both(n % 2 ? [one, other] : [other, one])));
    expect(attempts).toBe(30);
    expect([await headOf(db, one), await headOf(db, other)]).toEqual([30, 30]);
  });
});

describe('catching up', () => {
  test('goes page by page to the end', async () => {
    const topic = aTopic();
    await sayNow(topic, ...Array.from({ length: 250 }, (_, index) => `${index + 1}`));
    const first = await messagesSince(db, topic, 10);
    expect([first.messages.length, first.messages[0]?.seq, first.head]).toEqual([200, 11, 250]);
    const second = await messagesSince(db, topic, 210);
    expect(second.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, index) => 211 + index));
    expect(await messagesSince(db, topic, 250)).toEqual({ messages: [], head: 250, reset: false });
    const begin = await newestMessages(db, topic, 2);
    expect([begin.messages.map(({ seq }) => seq), begin.seq]).toEqual([[249, 250], 250]);
    expect(await newestMessages(db, aTopic(), 2)).toEqual({ messages: [], seq: 0 });
  });

  test('from before what is kept, or from a future that never was, means to look afresh', async () => {
    const topic = aTopic();
    await sayNow(topic, 'old', 'older');
    await age(topic, '25 hours');
    await sayNow(topic, 'new');
    await forgetOldMessages(db);
    expect(await messagesSince(db, topic, 1)).toEqual({ messages: [], head: 3, reset: true });
    expect(textsOf((await messagesSince(db, topic, 2)).messages)).toEqual(['new']);
    expect(await messagesSince(db, topic, 9)).toMatchObject({ reset: true });
    await age(topic, '25 hours');
    await forgetOldMessages(db);
    expect(await messagesSince(db, topic, 2)).toMatchObject({ messages: [], head: 3, reset: true });
    expect((await sayNow(topic, 'still counted on'))[0]?.seq).toBe(4);
  });
});

describe('pushing', () => {
  // Every test pushes everything that waits, so nothing of another one may.
  beforeEach(() => db.update(realtimeLog).set({ publishedAt: sql`now()` }));

  const waiting = (topic: Topic) =>
    db.$count(realtimeLog, sql`${eq(realtimeLog.topic, topic)} and published_at is null`);

  test('right after the commit happens once, and the sweep has nothing left to do', async () => {
    const topic = aTopic();
    const publish = vi.fn<Publish>().mockResolvedValue();
    await publishNow(db, await sayNow(topic, 'one', 'two'), publish);
    await publishNow(db, [], publish);
    await age(topic, '5 seconds');
    expect(await publishWaiting(db, publish)).toBe(0);
    expect(publish).toHaveBeenCalledTimes(1);
    expect(textsOf(publish.mock.calls[0]?.[0] ?? [])).toEqual(['one', 'two']);
  });

  test('that failed or never began is done by the sweep, after a second and in order', async () => {
    const topic = aTopic();
    const down = vi.fn<Publish>().mockRejectedValue(new Error('down'));
    await expect(publishNow(db, await sayNow(topic, 'one', 'two'), down)).rejects.toThrow('down');
    const publish = vi.fn<Publish>().mockResolvedValue();
    expect(await publishWaiting(db, publish)).toBe(0);
    await age(topic, '2 seconds');
    await expect(publishWaiting(db, down)).rejects.toThrow('down');
    expect(await waiting(topic)).toBe(2);
    expect(await publishWaiting(db, publish)).toBe(2);
    expect(publish.mock.calls.flatMap(([messages]) => messages)).toMatchObject([
      { topic, seq: 1, payload: { text: 'one' } },
      { topic, seq: 2, payload: { text: 'two' } },
    ]);
    expect(await waiting(topic)).toBe(0);
  });

  test('by two workers at once pushes each message once', async () => {
    const topic = aTopic();
    await sayNow(topic, 'one');
    await age(topic, '2 seconds');
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const { promise: busy, resolve: begun } = Promise.withResolvers<void>();
    const slow = vi.fn<Publish>().mockImplementation(async () => {
      begun();
      await gate;
    });
    const first = publishWaiting(db, slow);
    await busy;
    const second = vi.fn<Publish>().mockResolvedValue();
    expect(await publishWaiting(db, second)).toBe(0);
    open();
    expect(await first).toBe(1);
    expect(second).not.toHaveBeenCalled();
  });

  test('what is a minute old is nobody’s news any more', async () => {
    const topic = aTopic();
    await sayNow(topic, 'one');
    await age(topic, '2 minutes');
    const publish = vi.fn<Publish>().mockResolvedValue();
    expect(await publishWaiting(db, publish)).toBe(1);
    expect(publish).not.toHaveBeenCalled();
    expect(await waiting(topic)).toBe(0);
  });
});
