import { describe, expect, test } from 'vitest';
import { formatAddress, InvalidAddressError, parseAddress } from './address';

describe('formatting an address', () => {
  test.each([
    [{ address: 'a@example.com' }, 'a@example.com'],
    [{ address: 'a@example.com', name: 'Әсел' }, '"Әсел" <a@example.com>'],
    [{ address: 'a@example.com', name: 'Doe, "Jo" \\' }, '"Doe, \\"Jo\\" \\\\" <a@example.com>'],
    [{ address: 'почта@пример.рф' }, 'почта@xn--e1afmkfd.xn--p1ai'],
    [{ address: 'mail@localhost' }, 'mail@localhost'],
  ])('%j becomes %s', (address, wire) => {
    expect(formatAddress(address)).toBe(wire);
  });

  test.each([
    '',
    '@',
    'a@',
    '@b.c',
    'a@b@c.d',
    'a＠b.c',
    'a b@c.d',
    'a@b c.d',
    'a\n@b.c',
    'a@b.c\r\nX: y',
    '.a@b.c',
    'a..b@c.d',
  ])('%j is refused', (address) => {
    expect(() => formatAddress({ address })).toThrow(InvalidAddressError);
  });

  test('a part too long for any server is refused', () => {
    expect(() => formatAddress({ address: `${'a'.repeat(65)}@example.com` })).toThrow(InvalidAddressError);
    expect(() =>
      formatAddress({
        address: `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.f${'g'.repeat(20)}`,
      }),
    ).toThrow(InvalidAddressError);
  });

  test.each(['a\rb', 'a\nb', 'a\u0000b', 'a\u2028b'])('the name %j is refused', (name) => {
    expect(() => formatAddress({ address: 'a@example.com', name })).toThrow(InvalidAddressError);
  });
});

describe('reading an address from the settings', () => {
  test.each([
    ['Foyer <mail@example.com>', { name: 'Foyer', address: 'mail@example.com' }],
    ['"Foyer, Inc." <mail@example.com>', { name: 'Foyer, Inc.', address: 'mail@example.com' }],
    [' mail@example.com ', { address: 'mail@example.com' }],
  ])('%j', (text, address) => {
    expect(parseAddress(text)).toEqual(address);
  });

  test('what is no address is refused', () => {
    expect(() => parseAddress('Foyer')).toThrow(InvalidAddressError);
  });
});
