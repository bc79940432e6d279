import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../integrations/email/address';
import { email, handle, signUpInput, updateProfileInput } from './schema';

const form = {
  firstName: 'Anna',
  lastName: 'Petrova',
  handle: 'anna-p',
  email: 'anna@example.org',
  password: 'velvet curtain at seven',
  locale: 'en',
};

const complaints = (parts: object) => {
  const result = signUpInput.safeParse({ ...form, ...parts });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('a form that is filled in well passes, trimmed, with a zone', () => {
  expect(signUpInput.parse({ ...form, firstName: '  Anna ', handle: ' Anna-P ' })).toMatchObject({
    firstName: 'Anna',
    handle: 'anna-p',
    timeZone: 'Europe/Moscow',
  });
});

test.each([
  [{ firstName: '  ' }, 'firstName: identity.errors.first_name_empty'],
  [{ lastName: '' }, 'lastName: identity.errors.last_name_empty'],
  [{ firstName: 'a'.repeat(81) }, 'firstName: identity.errors.name_long'],
  [{ firstName: 'Anna\r\nBcc: x@example.org' }, 'firstName: identity.errors.name_characters'],
  [{ firstName: '<b>Anna</b>' }, 'firstName: identity.errors.name_characters'],
  [{ firstName: 'An\u202ena' }, 'firstName: identity.errors.name_characters'],
  [{ handle: 'an' }, 'handle: identity.errors.handle_short'],
  [{ handle: 'a'.repeat(31) }, 'handle: identity.errors.handle_long'],
  [{ handle: 'анна' }, 'handle: identity.errors.handle_characters'],
  [{ handle: '-anna' }, 'handle: identity.errors.handle_characters'],
  [{ email: '' }, 'email: identity.errors.email_empty'],
  [{ email: 'anna' }, 'email: identity.errors.email_invalid'],
  [{ password: 'short' }, 'password: identity.errors.password_short'],
  [{ password: 'a'.repeat(257) }, 'password: identity.errors.password_long'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone: identity.errors.time_zone'],
])('%j is told with its field and a message of ours', (parts, complaint) => {
  expect(complaints(parts)).toContain(complaint);
});

test.each(['О’Коннор', 'Jean-Luc', 'Әсел', '李明', 'María José', 'Nikolaj II.'])('%s is a name', (firstName) => {
  expect(complaints({ firstName })).toEqual([]);
});

describe('an address', () => {
  test.each(['anna@example.org', 'anna+events@example.org', 'анна@пример.рф', 'a.b-c_d@sub.example.org'])(
    '%s is accepted',
    (address) => {
      expect(email.parse(address)).toBe(address);
    },
  );

  test.each([
    'anna@',
    '@example.org',
    'anna@@example.org',
    'anna example@example.org',
    'anna@example.org, eve@example.org',
    'anna<eve@example.org>',
    'anna,eve@example.org',
    'anna\u0000@example.org',
    '"anna"@example.org',
    'anna..petrova@example.org',
    `${'a'.repeat(65)}@example.org`,
    'anna@exa_mple!.org',
  ])('%j is refused here, before a mail to it could fail', (address) => {
    expect(email.safeParse(address).success).toBe(false);
  });

  test('that passes here can be written to', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.emailAddress(),
          fc.tuple(fc.string(), fc.domain()).map((parts) => parts.join('@')),
        ),
        (text) => {
          const result = email.safeParse(text);
          if (result.success) expect(parseAddress(result.data)).toEqual({ address: result.data });
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test('a handle is what the database would keep', () => {
  const column = /^[a-z0-9]([a-z0-9-]{1,28})[a-z0-9]$/;
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z0-9-]{1,32}$/), (text) => {
      const result = handle.safeParse(text);
      expect(result.success).toBe(column.test(text.toLowerCase()));
    }),
  );
});

test('a version that the column cannot count is refused', () => {
  const version = (value: unknown) => updateProfileInput.shape.version.safeParse(value).success;
  expect(['1', 7, 2 ** 31 - 2].map(version)).toEqual([true, true, true]);
  expect([0, -1, 1.5, 'x', 2 ** 31 - 1, 1e12].map(version)).toEqual([false, false, false, false, false, false]);
});
