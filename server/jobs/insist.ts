import { setTimeout as delay } from 'node:timers/promises';
import { logger } from '../kernel/logger';

/** What hinders is often over in a moment, and the queue itself would try again only seconds later. */
const PAUSES_MS = [50, 150, 300];

/** What took longer to fail is not mended by haste: it would only add to what others wait for. */
const SLOW_MS = 1000;

/** For work that does no harm when it is done twice: a few more attempts at once, and then the queue's. */
export async function insist(work: () => Promise<void>): Promise<void> {
  for (const pause of PAUSES_MS) {
    const begunAt = performance.now();
    try {
      return await work();
    } catch (error) {
      if (performance.now() - begunAt > SLOW_MS) throw error;
      logger().warn({ error, pause }, 'tried again at once');
      await delay(pause);
    }
  }
  return work();
}
