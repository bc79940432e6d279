import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handle } from '../schema';
import { isReservedHandle, suggestHandle } from './handle';

test.each([
  [['Әсел', 'Төлеуғазы'], 'asel-toleugazy'],
  [['Марина', 'Шевченко'], 'marina-shevchenko'],
  [['João', 'Gonçalves'], 'joao-goncalves'],
  [['Anna'], 'anna'],
  [['  Anna ', ' Maria  '], 'anna-maria'],
  [['Ян'], 'yan'],
  [['Іңкәр'], 'inkar'],
  [['李', '明'], ''],
  [['Я'], ''],
  [['Admin'], ''],
  [[], ''],
])('%j becomes "%s"', (names, expected) => {
  expect(suggestHandle(...names)).toBe(expected);
});

test('whatever somebody is called, a suggestion is empty or a handle that the form accepts as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ maxLength: 60 }), (first, last) => {
      const suggested = suggestHandle(first, last);
      if (suggested === '') return;
      expect(handle.parse(suggested)).toBe(suggested);
      expect(isReservedHandle(suggested)).toBe(false);
    }),
  );
});

describe('reserved', () => {
  test.each(['admin', 'ADMIN', 'foyer', 'api', 'sign-up', 'me', 'null'])('"%s" is', (name) => {
    expect(isReservedHandle(name)).toBe(true);
  });
  test.each(['administrative', 'marina', 'foyers', 'constructor'])('"%s" is not', (name) => {
    expect(isReservedHandle(name)).toBe(false);
  });
});
