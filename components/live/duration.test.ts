import { expect, test } from 'vitest';
import { clockOf, daysAndClock } from './duration';

test.each([
  [-5000, '00:00'],
  [0, '00:00'],
  [59_999, '00:59'],
  [2_538_000, '42:18'],
  [3_909_000, '1:05:09'],
  [90_000_000, '25:00:00'],
])('%d ms on the clock are %s', (ms, clock) => {
  expect(clockOf(ms)).toBe(clock);
});

test.each([
  [1, { days: 0, clock: '00:01' }],
  [86_400_000, { days: 1, clock: '00:00' }],
  [86_400_000 * 2 + 3_661_000, { days: 2, clock: '1:01:01' }],
  [-1, { days: 0, clock: '00:00' }],
])('%d ms until the start are %j', (ms, left) => {
  expect(daysAndClock(ms)).toEqual(left);
});
