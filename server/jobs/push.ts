import { realtime } from '../integrations/realtime';
import type { Ctx } from '../kernel/context';
import { logger } from '../kernel/logger';
import { pushOf } from '../kernel/pure/topic';
import { publishNow } from '../kernel/realtime';

/**
 * What was said leaves the house right after its commit, and nobody waits for it: when this fails or the process ends
 * first, the worker pushes it a second later, and whoever listens asks for what is missing anyway.
 */
export function pushSaid({ db, afterCommit, request }: Ctx): void {
  const messages = afterCommit.messages.splice(0);
  const vendor = messages.length > 0 ? realtime() : null;
  if (!vendor) return;
  publishNow(db, messages, (said) => vendor.publish(said.map(pushOf))).catch((error: unknown) => {
    logger().warn({ error, requestId: request.id }, 'not pushed yet');
  });
}
