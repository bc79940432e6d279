import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadSecrets } from './secrets';

function aHome() {
  const home = mkdtempSync(join(tmpdir(), 'foyer-secrets-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  return home;
}

const file = (home: string) => join(home, 'secrets.json');

test('they are made once, and only their owner may read them', () => {
  const home = aHome();
  const made = loadSecrets(home, {});
  expect(loadSecrets(home, {})).toEqual(made);
  expect(statSync(file(home)).mode & 0o777).toBe(0o600);
  expect(new Set(Object.values(made)).size).toBe(Object.keys(made).length);
  expect(readdirSync(home)).toEqual(['secrets.json']);
});

test('two folders share none', () => {
  const [one, two] = [loadSecrets(aHome(), {}), loadSecrets(aHome(), {})];
  expect(Object.values(one).filter((secret) => Object.values(two).includes(secret))).toEqual([]);
});

test('what the person set wins, and is not written down', () => {
  const home = aHome();
  const own = 'a secret of my own, which is long enough';
  expect(loadSecrets(home, { AUTH_SECRET: own }).authSecret).toBe(own);
  expect(readFileSync(file(home), 'utf8')).not.toContain(own);
});

test('a secret that an older version did not have is added; the others stay', () => {
  const home = aHome();
  const { realtimeKey: _, ...older } = loadSecrets(home, {});
  writeFileSync(file(home), JSON.stringify(older));
  const { realtimeKey, ...kept } = loadSecrets(home, {});
  expect(kept).toEqual(older);
  expect(loadSecrets(home, {}).realtimeKey).toBe(realtimeKey);
  expect(statSync(file(home)).mode & 0o777).toBe(0o600);
});

test.each(['', '{', '[]', '{"authSecret": 7}', '{"authSecret": "short"}'])(
  'a damaged file (%j) stops the start instead of making new ones',
  (text) => {
    const home = aHome();
    loadSecrets(home, {});
    writeFileSync(file(home), text);
    expect(() => loadSecrets(home, {})).toThrow(/are damaged; restore the file/);
    expect(readFileSync(file(home), 'utf8')).toBe(text);
  },
);

// Each is a process of its own, which takes its time to start where others work too.
test('of several that start at once, all find the same', { timeout: 30_000 }, async () => {
  const home = aHome();
  const code = `import('./server/stack/secrets.ts').then(({ loadSecrets }) => process.stdout.write(loadSecrets(process.argv[1], {}).authSecret))`;
  const starts = Array.from({ length: 4 }, async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', code, home], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    await once(child, 'close');
    return output;
  });
  const found = await Promise.all(starts);
  expect(new Set(found)).toEqual(new Set([loadSecrets(home, {}).authSecret]));
});
