import { describe, expect, test } from 'vitest';
import { handle as handleSchema } from '../schema';
import { firstFree, handleCandidates, handleStem } from './free-handle';

describe('handleStem', () => {
  test('comes from the names', () => {
    expect(handleStem('Әсел', 'Төлеуғазы')).toBe('asel-toleugazy');
  });

  test.each([
    ['李', '伟'],
    ['Admin', ''],
    ['O', ''],
  ])('of %s %s, which gives nothing usable, is a neutral word', (first, last) => {
    expect(handleStem(first, last)).toBe('guest');
  });
});

describe('handleCandidates', () => {
  test('begin with the stem itself and number it from two on', () => {
    expect(handleCandidates('anna').slice(0, 3)).toEqual(['anna', 'anna-2', 'anna-3']);
  });

  test.each(['abc', 'anna-petrova', `${'a'.repeat(25)}-bcde`, 'a'.repeat(30)])(
    'of %s are all different and all have the shape of a handle',
    (stem) => {
      const candidates = handleCandidates(stem);
      expect(new Set(candidates).size).toBe(candidates.length);
      for (const handle of candidates) expect(handleSchema.safeParse(handle).success, handle).toBe(true);
    },
  );
});

describe('firstFree', () => {
  test('is the lowest number that nobody has', () => {
    expect(firstFree(handleCandidates('anna'), ['anna', 'anna-2', 'anna-4'])).toBe('anna-3');
  });

  test('does not care about capitals', () => {
    expect(firstFree(['anna', 'anna-2'], ['Anna'])).toBe('anna-2');
  });

  test('is nothing when everything is taken', () => {
    expect(firstFree(['anna'], ['anna'])).toBeUndefined();
  });
});
