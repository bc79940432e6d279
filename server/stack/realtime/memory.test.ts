import { expect, test } from 'vitest';
import { isChannelName, isTarget, kindOf } from './channel-name';
import { Faults, faultInput } from './faults';
import { LastEvents } from './last-events';
import { Members } from './members';
import { Replays } from './replays';

const MINUTE_MS = 60_000;

test('a signature counts once for as long as its time stamp may be good', () => {
  const replays = new Replays();
  expect(replays.claim('a', 0)).toBe(true);
  expect(replays.claim('a', 20 * MINUTE_MS)).toBe(false);
  expect(replays.claim('b', 21 * MINUTE_MS)).toBe(true);
  expect(replays.claim('a', 21 * MINUTE_MS)).toBe(true);
});

test('signatures never fill the memory: the oldest goes when there are too many', () => {
  const replays = new Replays();
  for (let number = 0; number <= 200_000; number += 1) replays.claim(String(number), number);
  expect(replays.claim('0', 200_001)).toBe(true);
  expect(replays.claim('200000', 200_001)).toBe(false);
});

test('a last event is kept for half an hour, and for two thousand channels', () => {
  const last = new LastEvents();
  const frame = Buffer.from('x');
  last.keep('a', frame, 0);
  expect(last.find('a', 29 * MINUTE_MS)).toBe(frame);
  expect(last.find('a', 30 * MINUTE_MS)).toBeNull();
  last.keep('a', frame, 31 * MINUTE_MS);
  for (let number = 1; number <= 2000; number += 1) last.keep(`c${number}`, frame, 31 * MINUTE_MS);
  expect(last.find('a', 31 * MINUTE_MS)).toBeNull();
  expect(last.find('c1', 31 * MINUTE_MS)).toBe(frame);
});

test('a member is there from the first connection to the last', () => {
  const members = new Members();
  expect([members.add('a', null), members.add('a', null)]).toEqual([true, false]);
  expect([members.remove('a'), members.remove('a'), members.remove('a')]).toEqual([false, true, false]);
});

test.each([
  ['public', { guarded: false, presence: false, cached: false, clientEvents: false }],
  ['cache-a', { guarded: false, presence: false, cached: true, clientEvents: false }],
  ['private-a', { guarded: true, presence: false, cached: false, clientEvents: true }],
  ['private-cache-a', { guarded: true, presence: false, cached: true, clientEvents: true }],
  ['presence-a', { guarded: true, presence: true, cached: false, clientEvents: true }],
  ['presence-cache-a', { guarded: true, presence: true, cached: true, clientEvents: true }],
  ['private-encrypted-a', { guarded: true, presence: false, cached: false, clientEvents: false }],
  ['private-encrypted-cache-a', { guarded: true, presence: false, cached: true, clientEvents: false }],
])('the name %s says what the channel is', (name, kind) => {
  expect(kindOf(name)).toEqual(kind);
});

test('a name is of few letters, and a person is spoken to by theirs', () => {
  expect(['a', 'a-B_9=@,.;', 'a'.repeat(164)].map(isChannelName)).toEqual([true, true, true]);
  expect(['', 'a b', 'ы', 'a\n', '#a', 'a'.repeat(165)].map(isChannelName)).not.toContain(true);
  expect(['#server-to-user-a', '#server-to-user-', '#a'].map(isTarget)).toEqual([true, false, false]);
});

test('a fault waits for its channel and is used up', () => {
  const faults = new Faults();
  faults.add(faultInput.parse({ mode: 'fail', channel: 'a', count: 2 }));
  expect([faults.take(['b']), faults.take(['b', 'a'])?.mode, faults.take(['a'])?.mode, faults.take(['a'])]).toEqual([
    null,
    'fail',
    'fail',
    null,
  ]);
});
