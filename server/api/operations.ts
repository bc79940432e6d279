import { database } from '@/db';
import { env } from '../env';
import { checkHealth, type Neighbour } from '../kernel/health';
import { metrics } from '../kernel/metrics';
import { sameText } from '../kernel/secrets';

/** What runs here beside us. A vendor elsewhere is not asked: pages work without it, and taking them away mends nothing. */
function neighbours(): Neighbour[] {
  const { PUSHER_URL, UPLOADS_INTERNAL_URL, LIVEKIT_API_URL } = env();
  return [
    ...beside('realtime', PUSHER_URL, '/health'),
    ...beside('uploads', UPLOADS_INTERNAL_URL, '/health'),
    ...beside('video', LIVEKIT_API_URL, '/'),
  ];
}

const OWN_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

const beside = (name: string, address: string | undefined, path: string): Neighbour[] =>
  address && OWN_HOSTS.has(new URL(address).hostname) ? [{ name, url: new URL(path, address).href }] : [];

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
