import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '@/db';
import type { Realtime } from '../integrations/realtime/port';
import { logger } from '../kernel/logger';
import { pushOf } from '../kernel/pure/topic';
import { publishWaiting } from '../kernel/realtime';

const EVERY_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

/** Pushes, every second, what was said and not pushed by whoever said it. Answers how to stop. */
export function startPublisher(db: Db, vendor: Pick<Realtime, 'publish'> | null, everyMs = EVERY_MS) {
  const stopping = new AbortController();
  const running = vendor ? run(db, vendor, { everyMs, signal: stopping.signal }) : Promise.resolve();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

type Pace = { everyMs: number; signal: AbortSignal };

async function run(db: Db, vendor: Pick<Realtime, 'publish'>, { everyMs, signal }: Pace): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      while ((await publishWaiting(db, (said) => vendor.publish(said.map(pushOf)))) > 0 && !signal.aborted);
      failures = 0;
    } catch (error) {
      failures += 1;
      // One line when it begins to fail; the rows stay and are tried again.
      if (failures === 1) logger().warn({ error }, 'what waits to be pushed cannot be pushed');
    }
    await pause(Math.min(everyMs * 2 ** failures, LONGEST_PAUSE_MS), signal);
  }
}

/** Over at once when this process is asked to stop. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  delay(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
