import { setTimeout as delay } from 'node:timers/promises';
import { env } from '../env';
import { logger } from '../kernel/logger';

const PAUSE_MS = 50;
const AT_MOST_MS = 60_000;

/**
 * Next keeps pages on the disk and what made them old only in memory: started again, it would serve what has long been
 * changed. So a web process that begins calls all public pages old, as soon as it answers at all.
 */
export async function forgetOldPages(): Promise<void> {
  const { INTERNAL_ORIGIN, INTERNAL_KEY } = env();
  const deadline = AbortSignal.timeout(AT_MOST_MS);
  for (;;) {
    try {
      const answer = await fetch(new URL('/api/internal/revalidate', INTERNAL_ORIGIN), {
        method: 'POST',
        headers: { authorization: `Bearer ${INTERNAL_KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify({ tags: ['public'] }),
        signal: deadline,
      });
      await answer.arrayBuffer();
      if (answer.ok) return;
      throw new Error(`Old pages were not forgotten: ${answer.status}`);
    } catch (error) {
      // Not listening yet: this begins before the first request can be answered.
      if (deadline.aborted) {
        logger().error({ error }, 'pages from before the start may still be served');
        return;
      }
      await delay(PAUSE_MS);
    }
  }
}
