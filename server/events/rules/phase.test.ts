import { expect, test } from 'vitest';
import { shownPhaseOf } from './phase';

const startsAt = new Date('2026-12-10T16:00:00Z');
const endsAt = new Date('2026-12-10T17:30:00Z');
const before = new Date('2026-12-10T15:30:00Z');
const during = new Date('2026-12-10T16:30:00Z');
const after = new Date('2026-12-10T18:00:00Z');
const event = { status: 'published', kind: 'webinar', startsAt, endsAt, broadcast: null } as const;
const shown = (changes: Partial<Parameters<typeof shownPhaseOf>[0]>) =>
  [before, during, after].map((now) => shownPhaseOf({ ...event, ...changes }, now));

test('where nobody opened a room the clock says how an event stands', () => {
  expect(shown({})).toEqual(['upcoming', 'live', 'over']);
});

test('what is on the air is on, also before its time and after it', () => {
  expect(shown({ broadcast: 'open' })).toEqual(['live', 'live', 'live']);
});

test('a webinar that its host ended is over; people in a hall go on', () => {
  expect(shown({ broadcast: 'ended' })).toEqual(['upcoming', 'over', 'over']);
  expect(shown({ broadcast: 'ended', kind: 'hybrid' })).toEqual(['upcoming', 'live', 'over']);
});

test.each(['cancelled', 'postponed'] as const)('what is %s stays so', (status) => {
  expect(shown({ status, broadcast: 'open' })).toEqual([status, status, status]);
});
