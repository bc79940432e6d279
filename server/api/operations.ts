import { database } from '@/db';
import { env } from '../env';
import { video } from '../integrations/video';
import { checkHealth, type Outside } from '../kernel/health';
import { metrics } from '../kernel/metrics';
import { sameText } from '../kernel/secrets';

/** A part that is not there is not waited for; one that is there and does not answer makes us unready. */
function outside(): Outside {
  const rooms = video();
  return { ...(rooms && { video: () => rooms.check() }) };
}

export const readiness = () => checkHealth(database().db, outside());

export const metricsText = async () => {
  const { registry } = metrics();
  return { body: await registry.metrics(), contentType: registry.contentType };
};

/** Our own processes show the key that only they were given. */
export function isInternal(request: Request): boolean {
  const [scheme, key] = (request.headers.get('authorization') ?? '').split(' ');
  return scheme === 'Bearer' && key !== undefined && sameText(key, env().INTERNAL_KEY);
}
