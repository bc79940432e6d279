import { expect, test } from 'vitest';
import { isPersonalPath } from './security-policy';

test.each(['/en/sign-in', '/ru/sign-up', '/ru/sign-up/check-mail', '/kk/account', '/pt/account/nowhere', '/en/dev/ui'])(
  '%s is made for one person',
  (path) => {
    expect(isPersonalPath(path)).toBe(true);
  },
);

test.each([
  '/en',
  '/en/e/account',
  '/en/events',
  '/en/sign-in/nowhere',
  '/en/sign-up/nowhere',
  '/en/accounts',
  '/account',
])('%s is the same for everybody', (path) => {
  expect(isPersonalPath(path)).toBe(false);
});
