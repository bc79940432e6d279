import { database } from '@/db';
import { env } from '../env';
import { checkHealth } from '../kernel/health';
import { metrics } from '../kernel/metrics';
import { sameText } from '../kernel/secrets';

export const readiness = () => checkHealth(database().db);

export const metricsText = async () => {
  const { registry } = metrics();
  return { body: await registry.metrics(), contentType: registry.contentType };
};

/** Our own processes show the key that only they were given. */
export function isInternal(request: Request): boolean {
  const [scheme, key] = (request.headers.get('authorization') ?? '').split(' ');
  return scheme === 'Bearer' && key !== undefined && sameText(key, env().INTERNAL_KEY);
}
