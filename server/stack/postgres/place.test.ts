import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { forgetFormerOwner } from './place';

test('data kept elsewhere stays with its folder, and is not inherited by a new one at the same path', () => {
  const room = mkdtempSync(join(tmpdir(), 'foyer-place-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  const [near, base] = [join(room, 'near'), join(room, 'base')];
  const cluster = join(base, 'data/PG_VERSION');
  const begin = () => {
    mkdirSync(near, { recursive: true });
    forgetFormerOwner(near, base);
  };

  mkdirSync(base);
  begin();
  mkdirSync(join(base, 'data'));
  writeFileSync(cluster, '18');
  begin();
  expect(existsSync(cluster)).toBe(true);

  rmSync(near, { recursive: true });
  begin();
  expect(existsSync(cluster)).toBe(false);
});
