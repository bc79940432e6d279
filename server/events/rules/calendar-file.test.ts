import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { eventCalendarFile } from './calendar-file';

const URL_OF_PAGE = 'https://foyer.example/kk/e/kesh';
const event = {
  id: 'evt_1',
  title: 'Ән, күй; және \\ «кеш»\nSUMMARY:injected',
  summary: 'Қысқа фильмдер кеші. '.repeat(12),
  status: 'published',
  startsAt: new Date('2026-12-12T14:00:00Z'),
  endsAt: new Date('2026-12-12T16:30:00Z'),
  updatedAt: new Date('2026-12-01T00:00:00Z'),
  calendarSequence: 0,
  address: ['Абай театры', 'Семей'],
} as const;

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entry = calendar.getFirstSubcomponent('vevent');
  if (!entry) throw new Error('No entry');
  const value = (name: string) => entry.getFirstPropertyValue(name);
  return { calendar, entry, value };
};

test('another parser reads what was written, whatever the words look like', () => {
  const { entry, value } = read(eventCalendarFile(event, URL_OF_PAGE));
  expect(value('summary')).toBe(event.title);
  expect(value('description')).toBe(`${event.summary}\n${URL_OF_PAGE}`);
  expect(value('location')).toBe('Абай театры, Семей');
  expect(value('uid')).toBe('evt_1@foyer.example');
  expect(new ICAL.Event(entry).startDate.toJSDate()).toEqual(event.startsAt);
  expect(new ICAL.Event(entry).endDate.toJSDate()).toEqual(event.endsAt);
});

test('nobody is invited and nobody is asked to answer', () => {
  const { calendar, entry } = read(eventCalendarFile(event, URL_OF_PAGE));
  expect(calendar.getFirstProperty('method')).toBeNull();
  for (const name of ['organizer', 'attendee']) expect(entry.getFirstProperty(name)).toBeNull();
});

test('what takes place in the browser is found at its page', () => {
  expect(read(eventCalendarFile({ ...event, address: [] }, URL_OF_PAGE)).value('location')).toBe(URL_OF_PAGE);
});

test('a new date keeps the entry and replaces it, and a cancellation strikes it out', () => {
  const before = read(eventCalendarFile(event, URL_OF_PAGE));
  const cancelled = { ...event, status: 'cancelled', calendarSequence: 2 } as const;
  const after = read(eventCalendarFile(cancelled, URL_OF_PAGE));
  expect(after.value('uid')).toBe(before.value('uid'));
  expect(Number(after.value('sequence'))).toBeGreaterThan(Number(before.value('sequence')));
  expect(before.value('status')).toBe('CONFIRMED');
  expect(after.value('status')).toBe('CANCELLED');
});

test('what was put off is not said to be certain', () => {
  expect(read(eventCalendarFile({ ...event, status: 'postponed' }, URL_OF_PAGE)).value('status')).toBe('TENTATIVE');
});

test('the same state is the same file', () => {
  expect(eventCalendarFile(event, URL_OF_PAGE)).toBe(eventCalendarFile(event, URL_OF_PAGE));
});
