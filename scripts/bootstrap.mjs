// The first thing `npm start`, `npm run dev` and `npm test` run. Plain JavaScript: it works on Node 20, before anything
// is installed. It installs the packages and the pinned Node 24, then hands over to TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { acquireLock } from './process-lock.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = join(root, 'node_modules/.foyer-installed');
const node24 = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const entries = {
  start: ['server/stack/main.ts', 'start'],
  dev: ['server/stack/main.ts', 'dev'],
  test: ['scripts/test.ts'],
  verify: ['scripts/verify.ts'],
  format: ['scripts/format.ts'],
  admin: ['scripts/admin.ts'],
  'audit:verify': ['scripts/audit-verify.ts'],
  bench: ['bench/main.ts'],
};
const [command = 'start', ...rest] = process.argv.slice(2);
const entry = entries[command];
if (!entry) fail(`There is no command "${command}"; use one of: ${Object.keys(entries).join(', ')}.`);

await install();
handOver();

async function install() {
  if (isInstalled()) return;
  const lock = await waitForLock();
  try {
    if (isInstalled()) return;
    const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) {
      fail('The packages could not be installed; is the package registry reachable and the disk not full?', output);
    }
    const { status, stdout, stderr } = spawnSync(node24, ['--version'], { encoding: 'utf8' });
    if (status !== 0 || !stdout.startsWith('v24.')) {
      fail(
        'The pinned Node 24 did not arrive; allow its install script (npm rebuild node) and start again.',
        stderr ?? '',
      );
    }
    writeFileSync(stampFile, fingerprint());
  } finally {
    lock.release();
  }
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint() && existsSync(node24);
}

/** The same packages, for the same kind of machine. A new script in package.json installs nothing. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const { dependencies, devDependencies, overrides, allowScripts } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  hash.update(JSON.stringify({ dependencies, devDependencies, overrides, allowScripts }));
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

/** Two commands started in one clone: the second waits, and then finds the work done. */
async function waitForLock() {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  let told = false;
  for (;;) {
    // Beside node_modules, which npm ci empties.
    const taken = acquireLock(join(root, '.foyer-install.lock'));
    if ('lock' in taken) return taken.lock;
    if (!told) console.log(`  Waiting for process ${taken.holder.pid}, which is installing the packages …`);
    told = true;
    await delay(500);
  }
}

async function runNpm(args) {
  const npm = process.env.npm_execpath;
  const [file, given] = npm && /\.c?js$/.test(npm) ? [process.execPath, [npm, ...args]] : ['npm', args];
  const child = spawn(file, given, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const done = progress('Installing packages');
  const code = await new Promise((settle) => {
    child.once('error', () => settle(127));
    child.once('exit', (status) => settle(status ?? 1));
  });
  done();
  return { code, output };
}

function progress(what) {
  const startedAt = Date.now();
  const live = process.stdout.isTTY;
  const show = () => {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    if (live) process.stdout.write(`\r  ${what} … ${seconds} s `);
    else console.log(`  ${what} … ${seconds} s`);
  };
  const timer = setInterval(show, live ? 1000 : 10_000);
  const first = setTimeout(show, 2000);
  return () => {
    clearInterval(timer);
    clearTimeout(first);
    if (live) process.stdout.write('\r\x1b[K');
    console.log(`  ${what}: done in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  };
}

function handOver() {
  const path = `${join(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  const child = spawn(node24, ['--import', 'tsx', ...entry, ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // A Ctrl-C in a terminal reaches the child by itself; a signal sent to this process alone is passed on.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function fail(sentence, output = '') {
  console.error(`\n  ${sentence}`);
  for (const line of output.trimEnd().split('\n').slice(-15)) if (line) console.error(`  | ${line}`);
  process.exit(1);
}
