import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { failuresInARow, restartDelayMs } from './back-off';
import { processEnvironment } from './environment';
import { type LogFile, openLog } from './log-file';
import type { Launch, Part, PartContext, Probe } from './part';
import { probeOnce, waitUntil } from './readiness';
import { StartError } from './start-error';
import type { PartState } from './state';

const READY_TIMEOUT_MS = 60_000;
const GRACE_MS = 10_000;

export type Supervised = {
  part: Part;
  context: PartContext;
  /** Resolves when the part is ready for the first time; rejects when it cannot be started. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** At once, without a goodbye: for the second Ctrl-C. */
  kill: () => void;
  state: () => PartState;
};

type Process = { child: ChildProcess; exited: Promise<string>; saidReady: Promise<void>; launch: Launch };

/** Keeps one part running from its start to its stop: whatever ends by itself is started again, ever more patiently. */
export function supervise(part: Part, context: PartContext, onChange: () => void): Supervised {
  const log = openLog(context.home, part.name);
  const stopping = new AbortController();
  const { state, report } = reporter(log, onChange);
  let current: Process | undefined;
  let life: Promise<void> | undefined;
  let stopped: Promise<void> | undefined;

  const change = (status: PartState['status'], more: Partial<PartState> = {}) =>
    report(status, { pid: current?.child.pid, ...more });

  async function begin(): Promise<Process> {
    const launch = await part.launch(context);
    // Asked to stop while it was being prepared: what begins now would be stopped by nobody.
    stopping.signal.throwIfAborted();
    const begun = spawnPart(launch, context, log.descriptor);
    current = begun;
    change('starting');
    await becomesReady(begun, part, { context, stopping: stopping.signal });
    change('ready');
    return begun;
  }

  async function beginAgain(): Promise<Process | undefined> {
    try {
      return await begin();
    } catch (error) {
      log.say(`could not be started: ${error instanceof Error ? error.message : error}`);
      // What hangs before it is ready would hang for ever.
      if (current) await end(current);
      return undefined;
    }
  }

  async function keepAlive(first: Process): Promise<void> {
    let running: Process | undefined = first;
    let healthySince = Date.now();
    let failures = 0;
    while (!stopping.signal.aborted) {
      const lastExit = running ? await running.exited : 'a failed start';
      if (stopping.signal.aborted) return;
      failures = failuresInARow(failures, Date.now() - healthySince);
      state.restarts += 1;
      change('waiting to restart', { lastExit });
      await delay(restartDelayMs(failures), undefined, { signal: stopping.signal }).catch(() => undefined);
      running = stopping.signal.aborted ? undefined : await beginAgain();
      healthySince = Date.now();
    }
  }

  async function finish(): Promise<void> {
    stopping.abort();
    if (current) await end(current);
    await life;
    change('stopped');
    log.close();
  }

  return {
    part,
    context,
    state: () => ({ ...state }),
    start: async () => {
      try {
        const first = await begin();
        await part.afterReady?.(context);
        life = keepAlive(first);
      } catch (error) {
        if (error instanceof StartError || stopping.signal.aborted) throw error;
        const why = error instanceof Error ? error.message : String(error);
        throw new StartError(`${part.label} could not be started: ${why}.`, { logFile: log.path, cause: error });
      }
    },
    stop: () => {
      stopped ??= finish();
      return stopped;
    },
    kill: () => {
      stopping.abort();
      if (current && !isOver(current.child)) signalGroup(current.child, current.launch.killSignal ?? 'SIGKILL');
    },
  };
}

function reporter(log: LogFile, onChange: () => void) {
  const state: PartState = { status: 'starting', restarts: 0, since: new Date().toISOString() };
  const report = (status: PartState['status'], more: Partial<PartState>) => {
    Object.assign(state, { status, since: new Date().toISOString() }, more);
    log.say(`${status}${more.lastExit ? ` after ${more.lastExit}` : ''}`);
    onChange();
  };
  return { state, report };
}

function spawnPart(launch: Launch, context: PartContext, output: number): Process {
  const node = 'node' in launch.run;
  const [command, args] =
    'node' in launch.run
      ? [process.execPath, ['--import', followUrl(context.root), ...launch.run.node]]
      : [launch.run.binary, launch.run.args];
  // Detached: a Ctrl-C in the terminal reaches the supervisor alone, which then stops its parts in order.
  const child = spawn(command, [...args], {
    cwd: launch.cwd ?? context.root,
    env: processEnvironment({ ...context.env, ...launch.env }),
    stdio: ['ignore', output, output, ...(node ? (['ipc'] as const) : [])],
    detached: true,
    ...(launch.account && { uid: launch.account.uid, gid: launch.account.gid }),
  });
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => {
      // Helpers that outlived it would hold its port, and nobody would stop them.
      signalGroup(child, 'SIGKILL');
      resolve(signal ?? `exit code ${code}`);
    });
  });
  const saidReady = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && message !== null && 'ready' in message) resolve();
    });
  });
  return { child, exited, saidReady, launch };
}

/** What makes a Node child end when the supervisor does. */
export const followUrl = (root: string) => pathToFileURL(join(root, 'server/stack/follow.mjs')).href;

type Waiting = { context: PartContext; stopping: AbortSignal };

async function becomesReady(begun: Process, part: Part, { context, stopping }: Waiting): Promise<void> {
  const inTime = AbortSignal.any([stopping, AbortSignal.timeout(part.readyTimeoutMs ?? READY_TIMEOUT_MS)]);
  const ended = begun.exited.then((how) => Promise.reject(new Error(`it ended with ${how}`)));
  await Promise.race([isReady(part.ready(context), begun, inTime), ended]);
}

function isReady(probe: Probe, { saidReady }: Process, signal: AbortSignal): Promise<void> {
  if (probe.kind !== 'ipc') return waitUntil(() => probeOnce(probe), signal).catch(() => tooLate());
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(new Error('it did not become ready in time')), { once: true });
  return Promise.race([saidReady, promise]);
}

const tooLate = (): never => {
  throw new Error('it did not become ready in time');
};

const isOver = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function end({ child, exited, launch }: Process): Promise<void> {
  // Its number may belong to somebody else by now.
  if (isOver(child)) return;
  signalGroup(child, launch.stopSignal ?? 'SIGTERM');
  const patience = new AbortController();
  const late = delay(launch.graceMs ?? GRACE_MS, 'late', { signal: patience.signal }).catch(() => 'gone');
  if ((await Promise.race([exited, late])) === 'late') signalGroup(child, launch.killSignal ?? 'SIGKILL');
  await exited;
  patience.abort();
}

/** The whole group, because a part may have started helpers of its own. Gone already is as good as stopped. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
