import { expect, test } from 'vitest';
import { type Entry, Outbox } from './outbox';
import { manualTimers } from './testing';

class Refusal extends Error {}

/** An outbox before a server that answers as the test says, entry by entry. */
function anOutbox(
  answers: ((key: string) => 'taken' | 'down' | 'refused' | 'lost')[] = [],
  kept: Entry<string>[] = [],
) {
  const timers = manualTimers();
  const taken: string[] = [];
  const sent: string[] = [];
  let entries: readonly Entry<string>[] = kept;
  let keys = 0;
  const outbox = new Outbox<string>(kept, {
    send: async ({ key, item }) => {
      sent.push(item);
      const answer = (answers.shift() ?? (() => 'taken'))(key);
      if (answer === 'down') throw new Error('no network');
      if (answer === 'refused') throw new Refusal();
      if (!taken.includes(item)) taken.push(item);
      // The server did it, but its answer never came.
      if (answer === 'lost') throw new Error('no network');
    },
    refusal: (error) => (error instanceof Refusal ? 'errors.forbidden' : null),
    changed: (now) => {
      entries = now;
    },
    later: timers.later,
    newKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
  });
  return { outbox, timers, taken, sent, entries: () => entries };
}

test('what was written is sent in the order of writing and leaves when it is taken', async () => {
  const { outbox, timers, taken, entries } = anOutbox();
  for (const text of ['one', 'two', 'three']) outbox.post(text);
  expect(entries()).toHaveLength(3);
  await timers.pass(0);
  expect([taken, entries()]).toEqual([['one', 'two', 'three'], []]);
});

test('what the network swallowed is sent again, with growing pauses, under the same key, and nothing overtakes it', async () => {
  const keys: string[] = [];
  const down = (key: string) => {
    keys.push(key);
    return 'down' as const;
  };
  const { outbox, timers, taken, sent, entries } = anOutbox([down, down, down]);
  outbox.post('one');
  outbox.post('two');
  await timers.pass(0);
  expect([sent, entries().map(({ state }) => state)]).toEqual([['one'], ['waiting', 'waiting']]);
  await timers.pass(999);
  expect(sent).toEqual(['one']);
  await timers.pass(1 + 2_000 + 4_000);
  expect(taken).toEqual(['one', 'two']);
  expect(new Set(keys).size).toBe(1);
});

test('what was taken although its answer was lost is taken once', async () => {
  const { outbox, timers, taken, sent } = anOutbox([() => 'lost']);
  outbox.post('one');
  await timers.pass(10_000);
  expect([taken, sent]).toEqual([['one'], ['one', 'one']]);
});

test('what was refused stays with its writer, lets others pass, and is sent again only when they say so', async () => {
  const { outbox, timers, taken, entries } = anOutbox([() => 'refused']);
  outbox.post('one');
  outbox.post('two');
  await timers.pass(60_000);
  expect(taken).toEqual(['two']);
  expect(entries()).toEqual([{ key: 'key-1', item: 'one', state: 'refused', reason: 'errors.forbidden' }]);
  outbox.retry('key-1');
  await timers.pass(0);
  expect([taken, entries()]).toEqual([['two', 'one'], []]);
});

test('what was refused can be thrown away', async () => {
  const { outbox, timers, taken, entries } = anOutbox([() => 'refused']);
  outbox.post('one');
  await timers.pass(0);
  outbox.discard('key-1');
  await timers.pass(60_000);
  expect([taken, entries()]).toEqual([[], []]);
});

test('what an earlier page left behind is sent by the next one', async () => {
  const { outbox, timers, taken } = anOutbox([], [{ key: 'kept', item: 'before', state: 'waiting' }]);
  await outbox.send();
  await timers.pass(0);
  expect(taken).toEqual(['before']);
});

test('an outbox that was stopped sends nothing more', async () => {
  const { outbox, timers, sent } = anOutbox([() => 'down']);
  outbox.post('one');
  await timers.pass(0);
  outbox.stop();
  await timers.pass(60_000);
  expect(sent).toEqual(['one']);
});
