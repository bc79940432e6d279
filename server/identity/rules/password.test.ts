import { expect, test } from 'vitest';
import { isWeakPassword } from './password';

const person = { email: 'Anna.Petrova@example.org', handle: 'anna-p' };

test.each([
  'password1234',
  'PASSWORD1234',
  'qwertyuiop',
  'йцукенгшщз',
  'aaaaaaaaaaaa',
  'abababababab',
  'anna.petrova@example.org',
  'AnnaPetrova',
  'annapetrova2026',
  'Anna.Petrova!!!1',
])('"%s" is weak', (password) => {
  expect(isWeakPassword(password, person)).toBe(true);
});

test.each([
  'velvet curtain at seven',
  'correct horse battery staple',
  'любимый занавес в семь',
  'annapetrova likes cellos',
  '7382910465928',
  '§±!@#€%^&*()_+=',
])('"%s" is not', (password) => {
  expect(isWeakPassword(password, person)).toBe(false);
});

test.each([
  ['of digits alone', { email: '1234567@example.org', handle: '20262026' }],
  ['in Cyrillic', { email: 'марина@example.org', handle: 'marina' }],
])('with a name %s a password in another script is not taken for that name', (_, someone) => {
  expect(isWeakPassword('любимый занавес в семь', someone)).toBe(false);
  expect(isWeakPassword('7382910465928', someone)).toBe(false);
});

test('a Cyrillic name is recognised too', () => {
  expect(isWeakPassword('МаринаМарина1', { email: 'маринамарина@example.org', handle: 'm-m' })).toBe(true);
});
