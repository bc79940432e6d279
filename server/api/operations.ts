import { database } from '@/db';
import { env } from '../env';
import { checkHealth, type Neighbour } from '../kernel/health';
import { metrics } from '../kernel/metrics';
import { sameText } from '../kernel/secrets';

/** What runs here beside us. A vendor elsewhere is not asked: pages work without it, and taking them away mends nothing. */
function neighbours(): Neighbour[] {
  const { PUSHER_URL, REALTIME_KEY, UPLOADS_INTERNAL_URL, UPLOADS_KEY } = env();
  return [
    ...(PUSHER_URL && REALTIME_KEY ? [{ name: 'realtime', url: new URL('/health', PUSHER_URL).href }] : []),
    ...(UPLOADS_INTERNAL_URL && UPLOADS_KEY
      ? [{ name: 'uploads', url: new URL('/health', UPLOADS_INTERNAL_URL).href }]
      : []),
  ];
}

export const readiness = () => checkHealth(database().db, neighbours());

export const metricsText = async () => {
  const { registry } = metrics();
  return { body: await registry.metrics(), contentType: registry.contentType };
};

/** Our own processes show the key that only they were given. */
export function isInternal(request: Request): boolean {
  const [scheme, key] = (request.headers.get('authorization') ?? '').split(' ');
  return scheme === 'Bearer' && key !== undefined && sameText(key, env().INTERNAL_KEY);
}
