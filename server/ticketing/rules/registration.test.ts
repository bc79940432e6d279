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
    ['open while there is a place', {}, 2, 'open'],
    ['full with the last one gone', {}, 3, 'full'],
    ['full also when the room was made smaller than the audience', {}, 5, 'full'],
    ['open without a limit', { capacity: null }, 10_000, 'open'],
    ['open while it is on', { startsAt: new Date('2026-12-12T11:00:00Z') }, 0, 'open'],
    ['open where nothing was said about a price', { priceFromMinor: null }, 0, 'open'],
    ['ended from its last moment on', { endsAt: now, startsAt: new Date('2026-12-12T11:00:00Z') }, 0, 'ended'],
    ['cancelled', { status: 'cancelled' }, 0, 'cancelled'],
    ['postponed', { status: 'postponed' }, 0, 'postponed'],
    ['not published', { status: 'draft' }, 0, 'not_published'],
    ['not free', { priceFromMinor: 1 }, 0, 'not_free'],
  ] as const)('%s', (_, parts, taken, registration) => {
    expect(registrationOf({ ...event, ...parts }, taken, now)).toBe(registration);
  });
});
