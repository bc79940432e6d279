import { expect, test } from 'vitest';
import { failuresInARow, restartDelayMs } from './back-off';

test('each failure doubles the pause, up to half a minute, for ever', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 1000].map(restartDelayMs)).toEqual([
    500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
});

test('a minute of health forgives what came before', () => {
  expect(failuresInARow(5, 59_999)).toBe(6);
  expect(failuresInARow(5, 60_000)).toBe(1);
  expect(failuresInARow(0, 0)).toBe(1);
});
