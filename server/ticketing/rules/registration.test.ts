import { describe, expect, test } from 'vitest';
import { registrationOf } from './registration';

const now = new Date('2026-12-12T12:00:00Z');
const event = {
  status: 'published',
  startsAt: new Date('2026-12-12T14:00:00Z'),
  endsAt: new Date('2026-12-12T16:00:00Z'),
  capacity: 3,
  priceFromMinor: 0,
} as const;

describe('who may come in', () => {
  test.each([
    { name: 'open while there is a place', parts: {}, taken: 2, answer: 'open' },
    { name: 'full with the last one gone', parts: {}, taken: 3, answer: 'full' },
    { name: 'full also when the room was made smaller than the audience', parts: {}, taken: 5, answer: 'full' },
    { name: 'open without a limit', parts: { capacity: null }, taken: 10_000, answer: 'open' },
    { name: 'open while it is on', parts: { startsAt: new Date('2026-12-12T11:00:00Z') }, taken: 0, answer: 'open' },
    { name: 'open where nothing was said about a price', parts: { priceFromMinor: null }, taken: 0, answer: 'open' },
    {
      name: 'ended from its last moment on',
      parts: { endsAt: now, startsAt: new Date('2026-12-12T11:00:00Z') },
      taken: 0,
      answer: 'ended',
    },
    { name: 'cancelled', parts: { status: 'cancelled' }, taken: 0, answer: 'cancelled' },
    { name: 'postponed', parts: { status: 'postponed' }, taken: 0, answer: 'postponed' },
    { name: 'not published', parts: { status: 'draft' }, taken: 0, answer: 'not_published' },
    { name: 'not free', parts: { priceFromMinor: 1 }, taken: 0, answer: 'not_free' },
  ] as const)('$name', ({ parts, taken, answer }) => {
    expect(registrationOf({ ...event, ...parts }, taken, now)).toBe(answer);
  });
});
