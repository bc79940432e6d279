import { env } from '@/server/env';
import type { BrowserDoor, Realtime } from './port';
import { pusherRealtime } from './pusher';

let vendor: Realtime | undefined;

/** The one way a push leaves Foyer; null where nothing is set up, and pages ask for news instead. */
export function realtime(): Realtime | null {
  const { PUSHER_APP_ID: appId, PUSHER_KEY: key, PUSHER_SECRET: secret, PUSHER_CLUSTER, PUSHER_URL } = env();
  if (!appId || !key || !secret) return null;
  vendor ??= pusherRealtime({ appId, key, secret, cluster: PUSHER_CLUSTER, url: PUSHER_URL });
  return vendor;
}

const PORT_OF: Readonly<Record<string, number>> = { 'http:': 80, 'ws:': 80, 'https:': 443, 'wss:': 443 };

/** Where browsers connect; null where nothing is set up. */
export function browserDoor(): BrowserDoor | null {
  const { PUSHER_KEY: key, PUSHER_CLUSTER: cluster = '', PUSHER_URL, PUSHER_SOCKET_URL = PUSHER_URL } = env();
  if (!key) return null;
  if (!PUSHER_SOCKET_URL) return { key, cluster, host: null, port: null, tls: true };
  const { protocol, hostname, port } = new URL(PUSHER_SOCKET_URL);
  const tls = protocol === 'https:' || protocol === 'wss:';
  return { key, cluster, host: hostname, port: Number(port) || (PORT_OF[protocol] ?? null), tls };
}
