import { expect, test } from 'vitest';
import { demoEvents } from './event-rows';

test('the same moment gives the same events, ids included', () => {
  const moment = new Date('2026-12-10T14:30:00Z');
  expect(demoEvents(moment)).toEqual(demoEvents(new Date(moment)));
});

// A day on which the clocks in Berlin and Lisbon are set forward.
const hours = Array.from({ length: 24 }, (_, hour) => new Date(Date.UTC(2027, 2, 28, hour, 13)));

test.each(hours)('written at %s, some are live, one is about to begin and the week is full', (now) => {
  const listed = demoEvents(now).events.filter(
    ({ status, visibility }) => status === 'published' && visibility === 'public',
  );
  const minutesAhead = (date: Date) => (date.getTime() - now.getTime()) / 60_000;

  const live = listed.filter(({ kind, startsAt, endsAt }) => kind !== 'in_person' && startsAt <= now && endsAt > now);
  expect(live.length).toBeGreaterThanOrEqual(3);
  expect(live.length).toBeLessThanOrEqual(5);
  for (const { startsAt } of live) expect(minutesAhead(startsAt)).toBeGreaterThan(-75);
  const starting = listed.filter(({ startsAt }) => minutesAhead(startsAt) > 15 && minutesAhead(startsAt) < 25);
  expect(starting.length).toBeGreaterThanOrEqual(1);
  const week = listed.filter(({ startsAt }) => startsAt > now && minutesAhead(startsAt) < 8 * 24 * 60);
  expect(week.length).toBeGreaterThanOrEqual(18);
});
