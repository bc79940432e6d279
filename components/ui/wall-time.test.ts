import { expect, test } from 'vitest';
import { parseWallTime, writeWallTime } from './wall-time';

test('what is written is what was read, to the minute', () => {
  for (const text of ['2026-12-12T19:00', '2024-02-29T00:00', '2026-01-01T23:59'])
    expect(writeWallTime(parseWallTime(text))).toBe(text);
});

test('seconds, which some browsers add, are left out', () => {
  expect(writeWallTime(parseWallTime('2026-12-12T19:00:00'))).toBe('2026-12-12T19:00');
});

test('an empty or broken field holds no day', () => {
  for (const text of ['', '2026-12-12', '12.12.2026 19:00'])
    expect(parseWallTime(text)).toEqual({ day: undefined, time: '' });
});

test('a day chosen before a time gets an evening', () => {
  expect(writeWallTime({ day: new Date(2026, 11, 12), time: '' })).toBe('2026-12-12T19:00');
});

test('without a day the field stays empty, whatever the time says', () => {
  expect(writeWallTime({ day: undefined, time: '10:00' })).toBe('');
});
