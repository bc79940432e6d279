import { expect, test } from 'vitest';
import { checkLockfile, isOlder } from '@/scripts/checks/lockfile';

const good = { version: '20.0.0', integrity: 'sha512-abc', license: 'MIT' };
const complaints = (path: string, changed: object) =>
  checkLockfile({ packages: { '': { name: 'foyer' }, [path]: { ...good, ...changed } } });

test('a package that is new enough, from the registry and freely licensed passes', () => {
  expect(complaints('node_modules/next', {})).toEqual([]);
});

test.each([
  ['an old copy', 'node_modules/next', { version: '16.3.7', complaint: '16.3.7 has a known hole' }],
  [
    'an old copy inside another package',
    'node_modules/a/node_modules/postcss',
    { version: '8.5.1', complaint: 'known hole' },
  ],
  ['an old copy of a scoped package', 'node_modules/@trpc/server', { version: '11.7.9', complaint: 'known hole' }],
  ['a version before the release', 'node_modules/next', { version: '16.3.8-canary.4', complaint: 'known hole' }],
  ['an address', 'node_modules/a', { resolved: 'https://example.org/a.tgz', complaint: 'instead of the registry' }],
  [
    'a repository',
    'node_modules/a',
    { resolved: 'git+ssh://git@example.org/a.git', complaint: 'instead of the registry' },
  ],
  ['a folder', 'node_modules/a', { link: true, complaint: 'instead of the registry' }],
  ['no checksum', 'node_modules/a', { integrity: undefined, complaint: 'has no checksum' }],
  ['other terms', 'node_modules/a', { license: 'AGPL-3.0-only', complaint: 'licence "AGPL-3.0-only"' }],
  ['no terms', 'node_modules/a', { license: undefined, complaint: 'licence "unknown"' }],
  ['one of two terms', 'node_modules/a', { license: 'MIT AND SSPL-1.0', complaint: 'licence "MIT AND SSPL-1.0"' }],
  ['an exception of another package', 'node_modules/a', { license: 'LGPL-3.0-or-later', complaint: 'licence "LGPL' }],
])('%s is found', (_, path, wrong) => {
  const { complaint, ...changed } = wrong;
  expect(complaints(path, changed)).toEqual([expect.stringContaining(complaint)]);
});

test.each([
  ['a choice of terms', 'node_modules/a', { license: '(MIT OR GPL-3.0)' }],
  ['an exception with a reason', 'node_modules/@img/sharp-libvips-linux-x64', { license: 'LGPL-3.0-or-later' }],
  ['any terms, for a tool that is not shipped', 'node_modules/a', { license: 'GPL-3.0', dev: true }],
  ['a part of another package', 'node_modules/a/node_modules/b', { integrity: undefined, inBundle: true }],
])('%s passes', (_, path, changed) => {
  expect(complaints(path, changed)).toEqual([]);
});

test.each([
  ['16.3.8', '16.3.8', false],
  ['16.10.0', '16.9.9', false],
  ['9.9.9', '10.0.0', true],
  ['1.2', '1.2.1', true],
])('%s is older than %s: %s', (version, than, older) => {
  expect(isOlder(version, than)).toBe(older);
});
