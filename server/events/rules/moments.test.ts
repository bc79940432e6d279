import { describe, expect, test } from 'vitest';
import { comesTwice, isMoved, momentsOf } from './moments';

const BERLIN = 'Europe/Berlin';
const at = (iso: string) => new Date(iso);

describe('typed times', () => {
  test('are those of the place, not of the server or the organiser', () => {
    expect(momentsOf({ startsAt: '2026-12-12T19:00', endsAt: '2026-12-12T21:30', timeZone: 'Asia/Almaty' })).toEqual({
      kind: 'read',
      startsAt: at('2026-12-12T14:00:00Z'),
      endsAt: at('2026-12-12T16:30:00Z'),
    });
  });

  test('that the clocks leave out are refused where they were typed', () => {
    const times = { startsAt: '2027-03-28T02:30', endsAt: '2027-03-28T05:00', timeZone: BERLIN };
    expect(momentsOf(times)).toMatchObject({ field: 'startsAt', reason: 'events.errors.time_skipped' });
    const ends = { startsAt: '2027-03-28T01:00', endsAt: '2027-03-28T02:30', timeZone: BERLIN };
    expect(momentsOf(ends)).toMatchObject({ field: 'endsAt', reason: 'events.errors.time_skipped' });
  });

  test('that come twice mean their first coming', () => {
    const times = { startsAt: '2026-10-25T02:30', endsAt: '2026-10-25T05:00', timeZone: BERLIN };
    expect(momentsOf(times)).toMatchObject({ startsAt: at('2026-10-25T00:30:00Z') });
    expect(comesTwice(at('2026-10-25T00:30:00Z'), BERLIN)).toBe(true);
    expect(comesTwice(at('2026-10-25T04:00:00Z'), BERLIN)).toBe(false);
  });

  test('that were not touched stay what they were, also when they are the second coming', () => {
    const stored = { startsAt: at('2026-10-25T01:30:00Z'), endsAt: at('2026-10-25T04:00:00Z'), timeZone: BERLIN };
    const times = { startsAt: '2026-10-25T02:30', endsAt: '2026-10-25T06:00', timeZone: BERLIN };
    expect(momentsOf(times, stored)).toMatchObject({ startsAt: stored.startsAt, endsAt: at('2026-10-25T05:00:00Z') });
  });

  test.each(['2026-12-12T19:00', '2026-12-12T18:59'])('that end at %s, before they began, are refused', (endsAt) => {
    expect(momentsOf({ startsAt: '2026-12-12T19:00', endsAt, timeZone: BERLIN })).toMatchObject({
      field: 'endsAt',
      reason: 'events.errors.end_before_start',
    });
  });
});

test('only another instant or another zone is a move', () => {
  const before = { startsAt: at('2026-12-12T14:00:00Z'), endsAt: at('2026-12-12T16:00:00Z'), timeZone: 'Asia/Almaty' };
  expect(isMoved(before, { ...before, startsAt: at('2026-12-12T14:00:00Z') })).toBe(false);
  expect(isMoved(before, { ...before, startsAt: at('2026-12-12T14:01:00Z') })).toBe(true);
  expect(isMoved(before, { ...before, endsAt: at('2026-12-12T17:00:00Z') })).toBe(true);
  expect(isMoved(before, { ...before, timeZone: 'Europe/Moscow' })).toBe(true);
});
