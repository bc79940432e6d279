import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, type TestContext, test, vi } from 'vitest';
import { aHome, diary, isAlive, pidsOf, ROOT } from '@/tests/support/fake-part';

/** A stack of two fake parts in a process of its own, as `npm start` runs the real ones. */
function started({ onTestFinished }: TestContext, { home, plans = [] }: { home?: string; plans?: string[] } = {}) {
  const folder = home ?? aHome(onTestFinished);
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/fake-stack.ts', ...plans], {
    cwd: ROOT,
    env: { ...process.env, FOYER_HOME: folder, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const exited = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    home: folder,
    child,
    exited,
    output: () => output,
    until: (condition: () => boolean) => vi.waitFor(() => expect(condition()).toBe(true), { timeout: 20_000 }),
  };
}

const leftRunning = (home: string) =>
  ['first', 'second'].flatMap((name) => pidsOf(home, `${name} began`)).filter(isAlive);

describe.concurrent('a stack in a terminal', () => {
  test('stops in the reverse order on Ctrl-C, gives its lock back and leaves nothing running', async (context) => {
    const { home, child, exited, output, until } = started(context);
    await until(() => output().includes('all ready'));
    child.kill('SIGINT');
    expect(await exited).toEqual([0, null]);
    expect(diary(home)).toEqual(['first began', 'second began', 'second ended', 'first ended']);
    expect(leftRunning(home)).toEqual([]);
    expect(existsSync(join(home, 'lock'))).toBe(false);
  });

  test('stops on Ctrl-C while it still starts', async (context) => {
    const { home, child, exited, until } = started(context, { plans: ['stays', 'hangs'] });
    await until(() => diary(home).includes('second began'));
    child.kill('SIGINT');
    expect(await exited).toEqual([0, null]);
    expect(diary(home)).toContain('first ended');
    expect(leftRunning(home)).toEqual([]);
    expect(existsSync(join(home, 'lock'))).toBe(false);
  });

  test('ends at once on a second Ctrl-C, also what does not listen', async (context) => {
    const { home, child, exited, until, output } = started(context, { plans: ['deaf', 'deaf'] });
    await until(() => output().includes('all ready'));
    child.kill('SIGINT');
    await until(() => output().includes('Stopping'));
    child.kill('SIGINT');
    expect(await exited).toEqual([130, null]);
    await until(() => leftRunning(home).length === 0);
    expect(existsSync(join(home, 'lock'))).toBe(false);
  });

  test('killed, takes its parts with it, and the next one takes its lock over', async (context) => {
    const { home, child, exited, until, output } = started(context);
    await until(() => output().includes('all ready'));
    child.kill('SIGKILL');
    await exited;
    await until(() => leftRunning(home).length === 0);
    expect(existsSync(join(home, 'lock'))).toBe(true);

    const next = started(context, { home });
    await next.until(() => next.output().includes('all ready'));
    next.child.kill('SIGTERM');
    expect(await next.exited).toEqual([0, null]);
  });

  test('says in a sentence what failed, with the end of its log, and stops what was started', async (context) => {
    const { home, exited, output } = started(context, { plans: ['stays', 'fails'] });
    expect(await exited).toEqual([1, null]);
    expect(output()).toContain('The second could not be started: it ended with exit code 3.');
    expect(output()).toContain(join(home, 'logs', 'second.log'));
    expect(output()).not.toContain('at ');
    expect(leftRunning(home)).toEqual([]);
  });
});

test('a wrong setting stops `npm start` with its name, before anything has begun', async (context) => {
  const home = aHome(context.onTestFinished);
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/stack/main.ts', 'start'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, FOYER_HOME: home, LOG_LEVEL: 'loud', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const [code] = await once(child, 'exit');
  expect(output.trim()).toBe('LOG_LEVEL must be debug, info, warn, error or silent.');
  expect(code).toBe(1);
  expect(existsSync(join(home, 'postgres'))).toBe(false);
  expect(existsSync(join(home, 'logs'))).toBe(false);
});
