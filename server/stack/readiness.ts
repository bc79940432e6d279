import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Probe } from './part';

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 500;
const ATTEMPT_TIMEOUT_MS = 10_000;

/** Asks until the answer is yes; rejects only when the signal aborts. */
export async function waitUntil(check: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS;
  for (;;) {
    signal.throwIfAborted();
    if (await check()) return;
    await delay(pauseMs, undefined, { signal });
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
  }
}

/** One attempt of a probe. `ipc` is not asked but told, so it is not here. */
export function probeOnce(probe: Exclude<Probe, { kind: 'ipc' }>): Promise<boolean> {
  switch (probe.kind) {
    case 'tcp':
      return accepts(probe.port, probe.host ?? '127.0.0.1');
    case 'http':
      return answers(probe.url);
    case 'check':
      return probe.check();
    default:
      return probe satisfies never;
  }
}

function accepts(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: ATTEMPT_TIMEOUT_MS });
    const settle = (accepted: boolean) => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
}

export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ATTEMPT_TIMEOUT_MS), redirect: 'manual' });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    // Nobody listens yet: that is the question being asked.
    return false;
  }
}
