import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkLockfile } from '@/scripts/checks/lockfile';

test('no package has a known hole, an unknown origin or terms that nobody accepted', () => {
  expect(checkLockfile(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
});
