import { beforeEach, expect, test } from 'vitest';
import { database } from '@/db';
import { events } from '@/db/schema/events';
import { anEvent } from '@/tests/support/events';
import { aVisitor } from '@/tests/support/people';
import { countEventsByCategory } from './count-events-by-category';
import { countEventsByDay } from './count-events-by-day';

const visitor = { ...aVisitor(), now: new Date('2026-12-10T14:00:00Z') };
const at = (iso: string, timeZone = 'UTC') => ({ startsAt: new Date(iso), timeZone });

beforeEach(() => database().db.delete(events));

test('every event is counted on its own calendar’s day, also where that is another month than in Greenwich', async () => {
  await anEvent(at('2026-12-11T10:00:00Z'));
  await anEvent(at('2026-12-11T21:30:00Z', 'Asia/Almaty'));
  await anEvent(at('2026-11-30T20:00:00Z', 'Asia/Almaty'));
  await anEvent(at('2027-01-01T02:00:00Z', 'America/Sao_Paulo'));
  await anEvent(at('2026-12-31T21:00:00Z', 'Europe/Moscow'));
  expect(await countEventsByDay(visitor, { month: '2026-12' })).toEqual({
    '2026-12-01': 1,
    '2026-12-11': 1,
    '2026-12-12': 1,
    '2026-12-31': 1,
  });
  expect(await countEventsByDay(visitor, { month: '2027-01' })).toEqual({ '2027-01-01': 1 });
  expect(await countEventsByDay(visitor, { month: '2026-02' })).toEqual({});
});

test('categories count what is on or to come, the fullest first', async () => {
  const tomorrow = at('2026-12-11T10:00:00Z');
  await anEvent({ ...tomorrow, category: 'music' });
  await anEvent({ ...tomorrow, category: 'music' });
  await anEvent({ ...at('2026-12-10T13:00:00Z'), category: 'food' });
  await anEvent({ ...at('2026-12-09T10:00:00Z'), category: 'art' });
  expect(await countEventsByCategory(visitor)).toEqual([
    { category: 'music', count: 2 },
    { category: 'food', count: 1 },
  ]);
});

test('what strangers may not find is in no number', async () => {
  const tomorrow = at('2026-12-11T10:00:00Z');
  await anEvent({ ...tomorrow, status: 'draft' });
  await anEvent({ ...tomorrow, status: 'cancelled' });
  await anEvent({ ...tomorrow, visibility: 'private' });
  await anEvent({ ...tomorrow, visibility: 'unlisted' });
  expect(await countEventsByDay(visitor, { month: '2026-12' })).toEqual({});
  expect(await countEventsByCategory(visitor)).toEqual([]);
});
