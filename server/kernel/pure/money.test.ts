import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, currencies, minorDigits, money, share, split, subtract, times, toMajor } from './money';

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

test('splitting loses and invents nothing, and no part differs by more than one', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 500 }), (minor, parts) => {
      const pieces = split(money(minor, 'RUB'), parts).map(({ amountMinor }) => amountMinor);
      expect(pieces).toHaveLength(parts);
      expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBe(minor);
      expect(Math.max(...pieces) - Math.min(...pieces)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a refunded share equals the charged one', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (minor, basisPoints) => {
      const charged = share(money(minor, 'KZT'), basisPoints).amountMinor;
      const refunded = share(money(-minor, 'KZT'), basisPoints).amountMinor;
      expect(charged + refunded).toBe(0);
    }),
  );
});

test.each([
  [1000, 250, 25],
  [999, 250, 25],
  [1, 5000, 1],
  [-1, 5000, -1],
  [12345, 0, 0],
  [12345, 10_000, 12345],
])('a share of %i at %i basis points is %i', (minor, basisPoints, expected) => {
  expect(share(money(minor, 'EUR'), basisPoints).amountMinor).toBe(expected);
});

test('adding and subtracting undo each other', () => {
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      expect(subtract(add(money(a, 'USD'), money(b, 'USD')), money(b, 'USD'))).toEqual(money(a, 'USD'));
    }),
  );
});

test('currencies are never mixed', () => {
  expect(() => add(money(1, 'RUB'), money(1, 'KZT'))).toThrow('Cannot mix RUB with KZT');
});

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is not an amount', (minor) => {
  expect(() => money(minor, 'RUB')).toThrow(RangeError);
});

test('an overflowing product is refused instead of being rounded', () => {
  expect(() => times(money(Number.MAX_SAFE_INTEGER, 'RUB'), 2)).toThrow(RangeError);
});

test('minor units are those of ISO 4217 as the platform knows it', () => {
  for (const currency of currencies) {
    const known = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
    // CLDR prints some currencies without their minor units; ISO 4217, and so banks, still count them.
    if (!['UZS', 'KZT'].includes(currency)) expect([currency, minorDigits(currency)]).toEqual([currency, known]);
  }
});

test('yen have no minor unit and dinars have three digits', () => {
  expect(toMajor(money(500, 'JPY'))).toBe(500);
  expect(toMajor(money(1500, 'KWD'))).toBe(1.5);
});
