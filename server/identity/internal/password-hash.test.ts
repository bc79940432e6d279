import { expect, test } from 'vitest';
import { hashPassword, passwordMatches } from './password-hash';

test('a hash is argon2id as OWASP wants it, salted anew each time', async () => {
  const [one, two] = await Promise.all([hashPassword('velvet curtain'), hashPassword('velvet curtain')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(two);
});

test('the right password matches and a near one does not', async () => {
  const hash = await hashPassword('velvet curtain');
  expect(await passwordMatches('velvet curtain', hash)).toBe(true);
  expect(await passwordMatches('velvet curtain ', hash)).toBe(false);
  expect(await passwordMatches('Velvet curtain', hash)).toBe(false);
});

test('the same letters match however a keyboard composes them', async () => {
  const hash = await hashPassword('caf\u00e9 au lait');
  expect(await passwordMatches('cafe\u0301 au lait', hash)).toBe(true);
});

test('nobody’s password is never right', async () => {
  expect(await passwordMatches('', null)).toBe(false);
  expect(await passwordMatches('velvet curtain', null)).toBe(false);
});

test('a hash of an unknown form is a bug, not a wrong password', async () => {
  await expect(passwordMatches('velvet curtain', '$2b$10$abc')).rejects.toThrow('unknown form');
});

test('hashing leaves the event loop free', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await Promise.all(Array.from({ length: 4 }, () => hashPassword('velvet curtain')));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});
