import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const READY = 'Foyer is ready';

/** Beside every other build of this clone. */
export const BENCH_BUILD = '.next-bench';

export type Started = { child: ChildProcess; seconds: number };

/** `npm start` with a home and a build of its own, and with nothing of what the shell says about this application. */
export async function startApplication(home: string, env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'start'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      FOYER_HOME: home,
      FOYER_BUILD_DIR: BENCH_BUILD,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    // As in a terminal, Ctrl-C is for the whole group.
    detached: true,
  });
  await says(child, READY);
  return { child, seconds: (performance.now() - startedAt) / 1000 };
}

export async function says(child: ChildProcess, words: string): Promise<void> {
  const { promise, resolve: heard, reject } = Promise.withResolvers<void>();
  let said = '';
  child.stdout?.on('data', (text) => {
    said += text;
    if (said.includes(words)) heard();
  });
  child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${said}`)));
  await promise;
}

export async function stopApplication(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  if (child.pid) process.kill(-child.pid, 'SIGINT');
  await exited;
}
