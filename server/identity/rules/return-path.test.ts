import { describe, expect, test } from 'vitest';
import { afterSignIn, returnPath } from './return-path';

describe('returnPath', () => {
  test.each(['/', '/account', '/account/sessions', '/e/some-show?seat=7#map', '/e/вечер'])('%s is ours', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/a\\b',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    'account',
    '',
    ' /account',
    '/en//evil.example',
    `/${'a'.repeat(1000)}`,
  ])('%j leads away or nowhere and is refused', (path) => {
    expect(returnPath(path)).toBeNull();
  });

  test.each([undefined, null, 7, ['/account', '/e/a'], { path: '/account' }])('%j is not a path', (value) => {
    expect(returnPath(value)).toBeNull();
  });

  test('the language in it is dropped, since the page one comes from knows its own', () => {
    expect(returnPath('/ru/account/sessions')).toBe('/account/sessions');
    expect(returnPath('/ru')).toBe('/');
    expect(returnPath('/kk?view=week')).toBe('/?view=week');
  });

  test.each(['/sign-in', '/sign-in?next=/account', '/sign-up', '/ru/sign-in', '/verify-email?code=x'])(
    '%s would lead back to the door',
    (path) => {
      expect(returnPath(path)).toBeNull();
    },
  );

  test('a page whose name only begins like a door is a page', () => {
    expect(returnPath('/sign-in-sheet')).toBe('/sign-in-sheet');
  });
});

describe('afterSignIn', () => {
  test('goes back to where one came from, in the language of the page', () => {
    expect(afterSignIn('kk', '/account/sessions')).toBe('/kk/account/sessions');
    expect(afterSignIn('en', '/ru/e/show')).toBe('/en/e/show');
    expect(afterSignIn('en', '/')).toBe('/en');
  });

  test('goes to the account when nothing usable was asked for', () => {
    expect(afterSignIn('pt', undefined)).toBe('/pt/account');
    expect(afterSignIn('pt', '//evil.example')).toBe('/pt/account');
  });
});
