import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  isDay,
  isTimeZone,
  readWallTime,
  sameWallTimeOn,
  startOfDay,
  wallTimeOf,
  weekdayOf,
} from './time';

const zones = Intl.supportedValuesOf('timeZone');
const zone = fc.constantFrom(...zones);
const moment = fc.date({
  min: new Date('2025-01-01T00:00:00Z'),
  max: new Date('2028-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test('in every zone a wall time reads back as itself, or is said to be skipped or repeated', () => {
  fc.assert(
    fc.property(moment, zone, (at, zone) => {
      const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
      const reading = readWallTime(wallTimeOf(minute, zone), zone);
      if (reading.kind === 'unique') expect(reading.at).toEqual(minute);
      else if (reading.kind === 'repeated') expect([reading.first, reading.second]).toContainEqual(minute);
      else expect.unreachable('a time the clock shows is not skipped');
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['2026-03-08T02:30', 'America/New_York', 'skipped'],
  ['2026-11-01T01:30', 'America/New_York', 'repeated'],
  ['2026-11-01T03:30', 'America/New_York', 'unique'],
  ['2026-03-29T01:30', 'Europe/Lisbon', 'skipped'],
  ['2026-12-12T19:00', 'Asia/Almaty', 'unique'],
])('%s in %s is %s', (wallTime, zone, kind) => {
  expect(readWallTime(wallTime, zone).kind).toBe(kind);
});

test('the two readings of a repeated time are an hour apart, the first one first', () => {
  expect(readWallTime('2026-11-01T01:30', 'America/New_York')).toEqual({
    kind: 'repeated',
    first: new Date('2026-11-01T05:30:00Z'),
    second: new Date('2026-11-01T06:30:00Z'),
  });
});

test('Kazakhstan has kept one time since March 2024', () => {
  expect(readWallTime('2024-02-28T19:00', 'Asia/Almaty')).toEqual({
    kind: 'unique',
    at: new Date('2024-02-28T13:00:00Z'),
  });
  expect(readWallTime('2026-12-12T19:00', 'Asia/Almaty')).toEqual({
    kind: 'unique',
    at: new Date('2026-12-12T14:00:00Z'),
  });
});

test('a weekly evening keeps its hour when the clocks change', () => {
  const before = new Date('2026-10-20T17:00:00Z');
  expect(wallTimeOf(before, 'Europe/Berlin')).toBe('2026-10-20T19:00');
  expect(sameWallTimeOn(before, 'Europe/Berlin', '2026-10-27')).toEqual(new Date('2026-10-27T18:00:00Z'));
});

test('days are counted by the calendar, also over a change of clocks', () => {
  fc.assert(
    fc.property(moment, zone, fc.integer({ min: -400, max: 400 }), (at, zone, days) => {
      const day = dayOf(at, zone);
      expect(addDays(addDays(day, days), -days)).toBe(day);
      expect(dayOf(startOfDay(day, zone), zone)).toBe(day);
    }),
  );
});

test('Monday is the first day', () => {
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(weekdayOf('2026-11-29')).toBe(7);
});

test.each(['2026-02-29', '0000-01-01', '2026-13-01', '2026-1-1', 'today', '', '2026-12-12T00:00'])(
  '"%s" is not a day',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test.each(['Mars/Olympus', '+03:00', '', 'МСК'])('"%s" is not a zone', (text) => {
  expect(isTimeZone(text)).toBe(false);
});
