import { expect, test } from 'vitest';
import { eventStatuses } from '../../events/schema';
import { hasRoom, roomStateOf } from './room-state';

const startsAt = new Date('2026-12-10T16:00:00Z');
const endsAt = new Date('2026-12-10T17:30:00Z');
const during = new Date('2026-12-10T16:45:00Z');
const nextDay = new Date('2026-12-11T16:00:00Z');
const unopened = { status: 'published', startsAt, endsAt, room: null, endedAt: null } as const;
const open = { ...unopened, room: 'open' } as const;
const ended = { ...unopened, room: 'ended', endedAt: new Date('2026-12-10T16:30:00Z') } as const;

test('nobody has opened it: it is waited for, until its time has passed', () => {
  expect(roomStateOf(unopened, during)).toBe('waiting');
  expect(roomStateOf(unopened, nextDay)).toBe('over');
});

test('what is open or ended stays so, whatever the clock says', () => {
  for (const now of [during, nextDay]) {
    expect(roomStateOf(open, now)).toBe('open');
    expect(roomStateOf(ended, now)).toBe('ended');
  }
});

test('what was ended before the start was a rehearsal, and is waited for again', () => {
  const rehearsed = { ...ended, endedAt: new Date('2026-12-10T15:59:59.999Z') };
  expect(roomStateOf(rehearsed, during)).toBe('waiting');
  expect(roomStateOf(rehearsed, nextDay)).toBe('over');
  expect(roomStateOf({ ...ended, endedAt: startsAt }, during)).toBe('ended');
});

test('an event that moved after its room was ended is waited for at its new time', () => {
  expect(roomStateOf({ ...ended, startsAt: nextDay, endsAt: new Date('2026-12-11T18:00:00Z') }, during)).toBe(
    'waiting',
  );
});

test.each(['cancelled', 'postponed'] as const)('nobody comes into the room of an event that is %s', (status) => {
  for (const event of [unopened, open, ended]) {
    expect(roomStateOf({ ...event, status }, during)).toBe('called_off');
  }
});

test.each(['ended', 'archived'] as const)('an event that is %s has no open room', (status) => {
  expect(roomStateOf({ ...open, status }, during)).toBe('ended');
  expect(roomStateOf({ ...unopened, status }, during)).toBe('over');
});

test('online and half online events have a room once they were announced; a hall has none', () => {
  const withRoom = (kind: 'webinar' | 'hybrid' | 'in_person') =>
    eventStatuses.filter((status) => hasRoom({ kind, status }));
  expect(withRoom('webinar')).toEqual(['published', 'ended', 'archived', 'cancelled', 'postponed']);
  expect(withRoom('hybrid')).toEqual(withRoom('webinar'));
  expect(withRoom('in_person')).toEqual([]);
});
