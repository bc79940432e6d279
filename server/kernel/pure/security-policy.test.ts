import { expect, test } from 'vitest';
import { contentSecurityPolicy, isPersonalPath } from './security-policy';

test.each([
  '/en/sign-in',
  '/ru/sign-up',
  '/ru/sign-up/check-mail',
  '/kk/account',
  '/pt/account/nowhere',
  '/en/dev/ui',
  '/en/e/tale/chat',
])('%s is made for one person', (path) => {
  expect(isPersonalPath(path)).toBe(true);
});

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

test('scripts may speak with our own origin and with those that were named', () => {
  expect(contentSecurityPolicy({})).toContain("; connect-src 'self';");
  expect(contentSecurityPolicy({ connect: ['wss://rooms.example.org'] })).toContain(
    "; connect-src 'self' wss://rooms.example.org;",
  );
});
