import { type ChildProcess, type Serializable, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');

export type Program = { args: readonly string[]; env?: Readonly<Record<string, string>> };

export function start({ args, env }: Program): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Samples travel as numbers and not as text.
    serialization: 'advanced',
  });
}

/** The next thing a process says; an error when it ends instead. */
export async function heard<T>(child: ChildProcess, schema: z.ZodType<T>): Promise<T> {
  const ended = new AbortController();
  const [message] = await Promise.race([
    once(child, 'message', { signal: ended.signal }),
    once(child, 'exit', { signal: ended.signal }).then(([code]) =>
      Promise.reject(new Error(`A process of the benchmark ended with ${code}`)),
    ),
  ]);
  ended.abort();
  return schema.parse(message);
}

export async function asked<T>(child: ChildProcess, question: Serializable, schema: z.ZodType<T>): Promise<T> {
  const answer = heard(child, schema);
  child.send(question);
  return answer;
}

export async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
