import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readState } from '../server/stack/state';
import { BENCH_BUILD, says, startApplication, stopApplication } from './application';
import { rounded } from './statistics';

const ROOT = resolve(import.meta.dirname, '..');
const WARM_STARTS = 3;

/** From `npm start` to the table that says that everything runs: with nothing there, and with everything kept. */
export async function benchStart(say: (line: string) => void) {
  const home = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  rmSync(join(ROOT, BENCH_BUILD), { recursive: true, force: true });
  try {
    say('\n  From npm start to ready');
    const cold = await startApplication(home);
    const memory = await memoryOfParts(home);
    await stopApplication(cold.child);
    const warm: number[] = [];
    for (let round = 0; round < WARM_STARTS; round += 1) {
      const again = await startApplication(home);
      warm.push(again.seconds);
      await stopApplication(again.child);
    }
    const web = await bareNext();
    const result = {
      coldSeconds: rounded(cold.seconds),
      warmSeconds: rounded(warm.toSorted((a, b) => a - b)[Math.floor(warm.length / 2)] ?? 0),
      bareNextSeconds: rounded(web),
      memoryMegabytes: memory,
    };
    say(`  cold ${result.coldSeconds} s, with the build   warm ${result.warmSeconds} s (aim 15)`);
    say(`  next start alone ${result.bareNextSeconds} s: warm is ${rounded(result.warmSeconds / web)} times that`);
    for (const [part, megabytes] of Object.entries(memory)) say(`  ${part.padEnd(10)} ${megabytes} MB`);
    return result;
  } finally {
    rmSync(home, { recursive: true, force: true });
    rmSync(join(ROOT, BENCH_BUILD), { recursive: true, force: true });
  }
}

/** What the same build needs to answer when nothing is around it: the floor under every start. */
async function bareNext(): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', '0'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', FOYER_BUILD_DIR: BENCH_BUILD, ...withoutDatabase },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  await says(child, 'Ready in');
  const seconds = (performance.now() - startedAt) / 1000;
  await stopApplication(child);
  return seconds;
}

/** Settings that are complete, and lead to nobody: nothing is asked before the first visitor. */
const withoutDatabase = {
  DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/foyer',
  PUBLIC_ORIGIN: 'http://localhost:3000',
  AUTH_SECRET: 'a'.repeat(32),
  INTERNAL_KEY: 'b'.repeat(32),
  RESEND_API_KEY: 're_nobody',
  MAIL_FROM: 'Foyer <hello@foyer.localhost>',
  UPLOADTHING_TOKEN: Buffer.from(
    JSON.stringify({ apiKey: 'sk_live_nobody', appId: 'nobody', regions: ['sea1'] }),
  ).toString('base64'),
};

/** Of each part's whole process group, a while after the start: then what was needed once has been given back. */
async function memoryOfParts(home: string): Promise<Record<string, number>> {
  await delay(3000);
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const groups = processes.map((pid) => ({ group: fieldOf(pid, 'stat'), megabytes: residentMegabytes(pid) }));
  return Object.fromEntries(
    Object.entries(readState(home).parts).map(([part, { pid }]) => [
      part,
      Math.round(groups.filter(({ group }) => group === pid).reduce((sum, { megabytes }) => sum + megabytes, 0)),
    ]),
  );
}

/** Gone between being listed and being read is as good as not there. */
function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

const fieldOf = (pid: string, file: string): number => Number(read(pid, file).split(') ')[1]?.split(' ')[2]);

/** Shared pages are counted in part, so that PostgreSQL's processes do not count one buffer many times. */
const residentMegabytes = (pid: string): number =>
  Number(/^Pss:\s+(\d+) kB/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024;
