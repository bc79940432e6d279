import { readFileSync } from 'node:fs';
import { describe, expect, type TestContext, test, vi } from 'vitest';
import { aContext, aHome, aPart, diary, isAlive, pidsOf } from '@/tests/support/fake-part';
import { logPath } from './log-file';
import type { Part } from './part';
import { StartError } from './start-error';
import { supervise } from './supervisor';

function supervised({ onTestFinished }: TestContext, part: Part) {
  const home = aHome(onTestFinished);
  const told = vi.fn();
  const running = supervise(part, aContext(home), told);
  onTestFinished(() => running.stop());
  return { home, running, told };
}

const times = (lines: string[], line: string) => lines.filter((candidate) => candidate === line).length;
const eventually = (assertion: () => void) => vi.waitFor(assertion, { timeout: 15_000 });

// Side by side: they mostly wait.
describe.concurrent('a supervised part', () => {
  test('a part that says it is ready is ready, and ends when it is asked to', async (context) => {
    const { home, running, told } = supervised(context, aPart('web'));
    await running.start();
    expect(running.state()).toMatchObject({ status: 'ready', restarts: 0, pid: pidsOf(home, 'web began')[0] });
    await running.stop();
    expect(diary(home)).toEqual(['web began', 'web ended']);
    expect(running.state().status).toBe('stopped');
    expect(told).toHaveBeenCalled();
  });

  test('what dies is started again, each time after a longer pause, and its state says how it ended', async (context) => {
    const { home, running } = supervised(context, aPart('web', ['dies', 'dies', 'stays']));
    await running.start();
    await eventually(() => expect(running.state()).toMatchObject({ status: 'ready', restarts: 2 }));
    expect(times(diary(home), 'web began')).toBe(3);
    const log = readFileSync(logPath(home, 'web'), 'utf8');
    expect(log.match(/waiting to restart after exit code 3/g)).toHaveLength(2);
    const waited = [...log.matchAll(/^(\S+) \[stack\] (waiting to restart|starting)/gm)].map(([, at]) =>
      Date.parse(at ?? ''),
    );
    const [, died1 = 0, began2 = 0, died2 = 0, began3 = 0] = waited;
    expect(began2 - died1).toBeGreaterThanOrEqual(450);
    expect(began3 - died2).toBeGreaterThanOrEqual(950);
  });

  test('a restart that fails is tried again', async (context) => {
    const { running } = supervised(context, aPart('web', ['dies', 'fails', 'stays']));
    await running.start();
    await eventually(() => expect(running.state()).toMatchObject({ status: 'ready', restarts: 2 }));
  });

  test('a restart that hangs is ended and tried again', async (context) => {
    const { home, running } = supervised(context, aPart('web', ['dies', 'hangs', 'stays'], { readyTimeoutMs: 500 }));
    await running.start();
    await eventually(() => expect(running.state()).toMatchObject({ status: 'ready', restarts: 2 }));
    const [, hung = 0] = pidsOf(home, 'web began');
    expect(isAlive(hung)).toBe(false);
  });

  test('a part that dies at its first start stops the start, with its log', async (context) => {
    const { home, running } = supervised(context, aPart('web', ['fails']));
    const failure = await running.start().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartError);
    expect(failure).toMatchObject({
      message: 'The web could not be started: it ended with exit code 3.',
      logFile: logPath(home, 'web'),
    });
  });

  test('a part that never becomes ready stops the start, with its log', async (context) => {
    const { home, running } = supervised(context, aPart('web', ['hangs'], { readyTimeoutMs: 400 }));
    await expect(running.start()).rejects.toMatchObject({
      message: 'The web could not be started: it did not become ready in time.',
      logFile: logPath(home, 'web'),
    });
  });

  test('a program that is not there stops the start', async (context) => {
    const launch = () => ({ run: { binary: '/nowhere/at-all', args: [] } });
    const { running } = supervised(
      context,
      aPart('web', [], { launch, ready: () => ({ kind: 'check', check: async () => false }) }),
    );
    await expect(running.start()).rejects.toThrow(/The web could not be started: it ended with .*ENOENT/);
  });

  test('a part that does not listen is given its time and then killed', async (context) => {
    const { home, running } = supervised(context, aPart('web', ['deaf']));
    await running.start();
    await running.stop();
    expect(diary(home)).toEqual(['web began', 'web ignored']);
    expect(isAlive(pidsOf(home, 'web began')[0] ?? 0)).toBe(false);
  });

  test('a second Ctrl-C does not wait for it', async (context) => {
    const { home, running } = supervised(context, aPart('web', ['deaf']));
    await running.start();
    running.kill();
    await eventually(() => expect(isAlive(pidsOf(home, 'web began')[0] ?? 0)).toBe(false));
    expect(diary(home)).toEqual(['web began']);
  });

  test('helpers of a part are gone with it', async (context) => {
    const { home, running } = supervised(context, aPart('web', ['parent']));
    await running.start();
    const [helper = 0] = pidsOf(home, 'web bore');
    expect(isAlive(helper)).toBe(true);
    await running.stop();
    await eventually(() => expect(isAlive(helper)).toBe(false));
  });

  test('helpers that outlive a part that died are gone before it begins again', async (context) => {
    const { home, running } = supervised(context, aPart('web', ['orphans', 'stays']));
    await running.start();
    await eventually(() => expect(running.state()).toMatchObject({ status: 'ready', restarts: 1 }));
    expect(pidsOf(home, 'web bore').map(isAlive)).toEqual([false]);
  });

  test('stopping while it waits to begin again ends the waiting', async (context) => {
    const { home, running } = supervised(context, aPart('web', ['dies', 'dies', 'dies', 'dies', 'dies', 'stays']));
    await running.start();
    await eventually(() => expect(running.state()).toMatchObject({ status: 'waiting to restart', restarts: 3 }));
    await running.stop();
    expect(times(diary(home), 'web began')).toBe(3);
  });

  test('stopping while it begins again leaves nothing running', async (context) => {
    const { promise: prepared, resolve: prepare } = Promise.withResolvers<void>();
    const part = aPart('web', ['dies', 'stays']);
    let launches = 0;
    const launch: Part['launch'] = async (given) => {
      launches += 1;
      if (launches === 2) await prepared;
      return part.launch(given);
    };
    const { home, running } = supervised(context, { ...part, launch });
    await running.start();
    await eventually(() => expect(launches).toBe(2));
    const stopped = running.stop();
    prepare();
    await stopped;
    expect(times(diary(home), 'web began')).toBe(1);
  });

  test('what follows readiness is done before the start is over, and its failure is the start’s', async (context) => {
    const afterReady = vi.fn(async () => undefined);
    const { running } = supervised(context, aPart('web', ['stays'], { afterReady }));
    await running.start();
    expect(afterReady).toHaveBeenCalledOnce();
    const failing = supervised(
      context,
      aPart('web', ['stays'], { afterReady: () => Promise.reject(new Error('no roles')) }),
    );
    await expect(failing.running.start()).rejects.toThrow('The web could not be started: no roles.');
  });
});
