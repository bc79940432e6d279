import { expect, test } from 'vitest';
import { calendarLinks } from './calendar-links';

const event = {
  title: 'Ән & күй, 100%',
  startsAt: new Date('2026-12-12T14:00:00Z'),
  endsAt: new Date('2026-12-12T16:30:00Z'),
  address: ['Абай театры', 'Семей'],
  url: 'https://foyer.example/kk/e/kesh',
};

test.each([
  ['google', 'text', 'location'],
  ['outlook', 'subject', 'location'],
  ['yahoo', 'title', 'in_loc'],
] as const)('%s is told the title, the moments in UTC, the place and the page', (calendar, title, place) => {
  const parameters = new URL(calendarLinks(event)[calendar]).searchParams;
  expect(parameters.get(title)).toBe(event.title);
  expect(parameters.get(place)).toBe('Абай театры, Семей');
  const all = [...parameters.values()];
  expect(all).toContain(event.url);
  expect(all.join(' ').replace(/[-:]|\.000/g, '')).toMatch(/20261212T140000Z.+20261212T163000Z/);
});

test('where there is no address, the page is the place', () => {
  const google = new URL(calendarLinks({ ...event, address: [] }).google);
  expect(google.searchParams.get('location')).toBe(event.url);
});
