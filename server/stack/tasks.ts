import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isBuilt, markBuilt, sourceHash } from './build-hash';
import { processEnvironment } from './environment';
import { openLog } from './log-file';
import type { Environment } from './part';
import { StartError } from './start-error';
import { followUrl } from './supervisor';

type Task = { root: string; home: string; env: Environment; signal: AbortSignal };
type Step = { name: string; args: readonly string[]; failed: string };

export const migrate = (task: Task) =>
  runStep(task, {
    name: 'migrate',
    args: ['--import', 'tsx', 'db/migrate.ts'],
    failed: 'The database could not be brought to the newest shape; the end of the log says at which statement.',
  });

export const seed = (task: Task) =>
  runStep(task, {
    name: 'seed',
    args: ['--import', 'tsx', 'db/seed/main.ts'],
    failed: 'The demo data could not be written; empty the database or start without it (FOYER_DEMO=0).',
  });

/** Needs no database and gets no address of one: pages are built empty and filled when the stack is up. */
export async function build(task: Task): Promise<void> {
  const { PUBLIC_ORIGIN, FOYER_BUILD_DIR = '.next', PATH, HOME, TMPDIR, NODE_OPTIONS } = task.env;
  const buildDir = join(task.root, FOYER_BUILD_DIR);
  const hash = sourceHash(task.root, { PUBLIC_ORIGIN, node: process.version });
  if (isBuilt(buildDir, hash)) return;
  const env = {
    PUBLIC_ORIGIN,
    FOYER_BUILD_DIR,
    PATH,
    HOME,
    TMPDIR,
    NODE_OPTIONS,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const given = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  await runStep(
    { ...task, env: given },
    {
      name: 'build',
      args: ['node_modules/next/dist/bin/next', 'build'],
      failed: 'The application could not be built; the end of the log names the file.',
    },
  );
  markBuilt(buildDir, hash);
}

async function runStep({ root, home, env, signal }: Task, { name, args, failed }: Step): Promise<void> {
  signal.throwIfAborted();
  const log = openLog(home, name);
  const child = spawn(process.execPath, ['--import', followUrl(root), ...args], {
    cwd: root,
    env: processEnvironment({ ...env, FOYER_STEP_OF: String(process.pid) }),
    // The channel carries nothing: its end tells the child that the supervisor is gone.
    stdio: ['ignore', log.descriptor, log.descriptor, 'ipc'],
    detached: true,
  });
  const stop = () => child.pid && process.kill(-child.pid, 'SIGKILL');
  signal.addEventListener('abort', stop, { once: true });
  try {
    const [code] = await once(child, 'exit');
    signal.throwIfAborted();
    if (code !== 0) throw new StartError(failed, { logFile: log.path });
  } finally {
    signal.removeEventListener('abort', stop);
    log.close();
  }
}
