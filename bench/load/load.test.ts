import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventSlug, eventStatuses } from '@/server/events/schema';
import { email, handle } from '@/server/identity/schema';
import { chance, weighted, whole } from './chance';
import { lineOf } from './copy';
import { crowdsOf } from './crowds';
import { personOf, userIdOf, userRows } from './people';
import { eventOf } from './programme';
import { LoadRows } from './rows';
import { sizesInput } from './sizes';
import { uuidOf } from './uuid';

const sizes = sizesInput.parse({ events: 300, tickets: 5000, users: 4000 });
const programme = { sizes, todayMs: Date.UTC(2026, 5, 1) };

test('chance is the same every time and spread evenly', () => {
  const values = Array.from({ length: 10_000 }, (_, index) => chance(7, index));
  expect(values).toEqual(Array.from({ length: 10_000 }, (_, index) => chance(7, index)));
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  const tenths = Map.groupBy(values, (value) => Math.floor(value * 10));
  for (const tenth of tenths.values()) expect(Math.abs(tenth.length - 1000)).toBeLessThan(150);
  expect(whole(7, 1, 10)).toBe(Math.floor(chance(7, 1) * 10));
});

test('a weighted choice follows its shares, and the last takes what is left', () => {
  const shares = [
    ['a', 0.5],
    ['b', 0.3],
    ['c', 0.1],
  ] as const;
  expect([0, 0.49, 0.5, 0.79, 0.8, 0.99].map((share) => weighted(shares, share))).toEqual([
    'a',
    'a',
    'b',
    'b',
    'c',
    'c',
  ]);
});

test('values that would end a line or a value of COPY are written out', () => {
  expect(lineOf(['a\tb', 'c\\d', 'e\nf', null, 5])).toBe('a\\tb\tc\\\\d\te\\nf\t\\N\t5\n');
});

test('all tickets are shared out, most of them to few events', () => {
  const crowds = crowdsOf(sizes);
  const counts = Array.from({ length: sizes.events }, (_, event) => crowds.sizeOf(event)).toSorted((a, b) => b - a);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(sizes.tickets);
  const tenth = counts.slice(0, sizes.events / 10).reduce((sum, count) => sum + count, 0);
  expect(tenth / sizes.tickets).toBeGreaterThan(0.5);
});

test('nobody has two orders of one event, and every ticket belongs to one order', () => {
  const crowds = crowdsOf(sizes);
  const numbers = new Set<number>();
  for (let event = 0; event < sizes.events; event += 1) {
    const orders = [...crowds.ordersOf(event, event % 2 === 0)];
    expect(new Set(orders.map(({ buyer }) => buyer)).size).toBe(orders.length);
    for (const { number, seats } of orders) for (let seat = 0; seat < seats; seat += 1) numbers.add(number + seat);
  }
  expect(numbers.size).toBe(sizes.tickets);
});

test('ids are valid, in the order of time, and differ between tables', () => {
  expect(z.uuid().safeParse(uuidOf('tickets', 999_999, Date.UTC(2026, 0, 1))).success).toBe(true);
  expect(uuidOf('users', 1, 1000)).not.toBe(uuidOf('orders', 1, 1000));
  expect(uuidOf('users', 2, 1000) < uuidOf('users', 1, 2000)).toBe(true);
  const world = { users: 4000, todayMs: programme.todayMs };
  expect(new Set(Array.from({ length: 4000 }, (_, user) => userIdOf(user, world))).size).toBe(4000);
});

test('people are who the application would let in', () => {
  const people = Array.from({ length: 5000 }, (_, number) => personOf(number));
  for (const person of people) expect(handle.safeParse(person.handle).success, person.handle).toBe(true);
  const narrow = people.filter((person) => !/[^\x20-\x7e]/.test(person.email));
  for (const person of narrow) expect(email.safeParse(person.email).success, person.email).toBe(true);
  expect(narrow.length).toBeLessThan(people.length);
  expect(new Set(people.map((person) => person.email)).size).toBe(people.length);
});

test('events have addresses, times and states that the application knows, around today', () => {
  const events = Array.from({ length: sizes.events }, (_, index) => eventOf(index, programme));
  for (const event of events) {
    expect(eventSlug.safeParse(event.slug).success, event.slug).toBe(true);
    expect(eventStatuses).toContain(event.status);
    expect(event.endsAtMs).toBeGreaterThan(event.startsAtMs);
  }
  expect(events).toEqual(Array.from({ length: sizes.events }, (_, index) => eventOf(index, programme)));
  const ahead = events.filter(({ startsAtMs }) => startsAtMs >= programme.todayMs).length / events.length;
  expect(ahead).toBeGreaterThan(0.4);
  expect(ahead).toBeLessThan(0.7);
});

test('the same sizes on the same day give the same rows', () => {
  const ticketRows = () => [...new LoadRows(programme).tickets()];
  const rows = ticketRows();
  expect(rows).toHaveLength(sizes.tickets);
  expect(rows).toEqual(ticketRows());
  expect(new Set(rows.map((row) => row[4])).size).toBe(sizes.tickets);
  expect([...userRows({ users: 5, todayMs: programme.todayMs })]).toHaveLength(5);
});

test('sizes that cannot be are refused', () => {
  expect(sizesInput.safeParse({ events: '0' }).success).toBe(false);
  expect(sizesInput.safeParse({ tickets: '1000', users: '10' }).success).toBe(false);
  expect(sizesInput.parse({})).toEqual({ events: 100_000, tickets: 1_000_000, users: 1_000_000 });
});
