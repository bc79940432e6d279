import { expect, test } from 'vitest';
import { openingOf, opensFrom, opensUntil } from './opening';

const event = {
  status: 'published',
  startsAt: new Date('2026-12-10T16:00:00Z'),
  endsAt: new Date('2026-12-10T17:30:00Z'),
} as const;
const opening = (now: string, status: Parameters<typeof openingOf>[0]['status'] = 'published') =>
  openingOf({ ...event, status }, new Date(now));

test('a room opens from an hour before the start', () => {
  expect(opensFrom(event)).toEqual(new Date('2026-12-10T15:00:00Z'));
  expect(opening('2026-12-10T14:59:59.999Z')).toBe('too_early');
  expect(opening('2026-12-10T15:00:00Z')).toBe('possible');
});

test('it opens, also again, until six hours after the end', () => {
  expect(opensUntil(event)).toEqual(new Date('2026-12-10T23:30:00Z'));
  expect(opening('2026-12-10T23:29:59.999Z')).toBe('possible');
  expect(opening('2026-12-10T23:30:00Z')).toBe('too_late');
});

test.each(['draft', 'in_review', 'cancelled', 'postponed', 'ended', 'archived'] as const)(
  'the room of an event that is %s opens at no time',
  (status) => {
    expect(opening('2026-12-10T16:00:00Z', status)).toBe('not_on');
  },
);
