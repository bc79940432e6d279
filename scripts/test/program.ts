import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

const GRACE_MS = 15_000;

type Program = { args: readonly string[]; cwd: string; env: Record<string, string>; signal: AbortSignal };

/** Runs a Node program whose words go straight to the terminal; answers its exit code. */
export async function runProgram({ args, cwd, env, signal }: Program): Promise<number> {
  signal.throwIfAborted();
  // A process group of its own, so that whatever it starts can be ended with it.
  const child = spawn(process.execPath, [...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const group = child.pid === undefined ? undefined : -child.pid;
  const exited = once(child, 'exit');
  const interrupt = async () => {
    tell(group, 'SIGINT');
    await Promise.race([exited, delay(GRACE_MS, undefined, { ref: false })]);
    tell(group, 'SIGKILL');
  };
  signal.addEventListener('abort', interrupt, { once: true });
  try {
    const [code] = await exited;
    signal.throwIfAborted();
    return code ?? 1;
  } finally {
    signal.removeEventListener('abort', interrupt);
    tell(group, 'SIGKILL');
  }
}

/** To the whole group; one that is gone already needs no telling. */
function tell(group: number | undefined, signal: NodeJS.Signals): void {
  if (group === undefined) return;
  try {
    process.kill(group, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
