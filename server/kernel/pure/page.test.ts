import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from './id';
import { decodeCursor, encodeCursor, pageOf } from './page';

test('a cursor comes back as it was', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
      const cursor = { at, id: newId('evt') };
      expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
    }),
  );
});

test('no text that somebody made up is a cursor, and none throws', () => {
  fc.assert(fc.property(fc.string(), (text) => decodeCursor(text) === null));
  fc.assert(fc.property(fc.string(), (text) => decodeCursor(btoa(encodeURIComponent(text))) === null));
  expect(decodeCursor(undefined)).toBeNull();
});

test.each([
  ['beyond the years a database knows', '+275760-09-13T00:00:00.000Z'],
  ['before our era', '-000001-01-01T00:00:00.000Z'],
  ['in the year 0', '0000-01-01T00:00:00.000Z'],
  ['without a zone', '2026-11-24T12:00:00.000'],
  ['as a number', '7'],
  ['on a day that does not exist', '2026-13-45T00:00:00.000Z'],
])('a moment %s is no cursor', (_, instant) => {
  expect(decodeCursor(btoa(`${instant} ${newId('evt')}`).replaceAll('=', ''))).toBeNull();
});

test('one row more than asked for means another page, and is not shown', () => {
  const rows = [1, 2, 3].map((day) => ({ at: new Date(Date.UTC(2026, 0, day)), id: newId('evt') }));
  const page = pageOf(rows, 2, (row) => row);
  expect(page.rows).toEqual(rows.slice(0, 2));
  expect(decodeCursor(page.nextCursor ?? undefined)).toEqual(rows[1]);
  expect(pageOf(rows, 3, (row) => row).nextCursor).toBeNull();
});
