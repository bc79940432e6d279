import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from './pure/id';
import { deriveKey, linkCode, rowOfLinkCode, sameText } from './secrets';

const secret = 'a secret that only this test knows';
const rowId = newId('evf');
const purpose = 'verify-email';

describe('a mailed code', () => {
  test('names its row to whoever knows the secret and the purpose', () => {
    expect(rowOfLinkCode(linkCode({ secret, purpose, rowId }), { secret, purpose })).toBe(rowId);
  });

  test('is the same each time, so a mail sent again carries the same link', () => {
    expect(linkCode({ secret, purpose, rowId })).toBe(linkCode({ secret, purpose, rowId }));
  });

  test('is nothing for another purpose, secret or row', () => {
    const code = linkCode({ secret, purpose, rowId });
    expect(rowOfLinkCode(code, { secret, purpose: 'reset-password' })).toBeNull();
    expect(rowOfLinkCode(code, { secret: `${secret}!`, purpose })).toBeNull();
    expect(rowOfLinkCode(`${newId('evf')}.${code.split('.')[1]}`, { secret, purpose })).toBeNull();
  });

  test('is nothing when it was cut, at any place', () => {
    const code = linkCode({ secret, purpose, rowId });
    for (let length = 0; length < code.length; length += 1) {
      expect(rowOfLinkCode(code.slice(0, length), { secret, purpose })).toBeNull();
    }
  });

  test('cannot be made up', () => {
    fc.assert(fc.property(fc.string(), (text) => rowOfLinkCode(text, { secret, purpose }) === null));
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{43}$/), (forged) => {
        expect(rowOfLinkCode(`${rowId}.${forged}`, { secret, purpose })).toBeNull();
      }),
    );
  });

  test('can stand in an address as it is', () => {
    const code = linkCode({ secret, purpose, rowId });
    expect(encodeURIComponent(code)).toBe(code);
  });
});

test('each purpose has its own key, and none of them is the secret', () => {
  const keys = ['session', 'link:verify-email', 'link:reset-password'].map((name) =>
    deriveKey(secret, name).toString('hex'),
  );
  expect(new Set(keys).size).toBe(keys.length);
  expect(deriveKey(secret, 'session')).toHaveLength(32);
  expect(deriveKey(secret, 'session')).toEqual(deriveKey(secret, 'session'));
});

test('texts are the same when they are', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => sameText(a, b) === (a === b)));
  expect(sameText('a key', 'a key')).toBe(true);
  expect(sameText('', '')).toBe(true);
});
