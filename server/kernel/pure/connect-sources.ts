type RealtimeSettings = {
  PUSHER_KEY?: string;
  PUSHER_CLUSTER?: string;
  PUSHER_URL?: string;
  PUSHER_SOCKET_URL?: string;
};

/** Where a page's scripts reach the realtime server, as a content security policy names it. */
export function realtimeSources(settings: RealtimeSettings): string[] {
  const { PUSHER_KEY, PUSHER_CLUSTER: cluster, PUSHER_URL, PUSHER_SOCKET_URL = PUSHER_URL } = settings;
  if (!PUSHER_KEY) return [];
  if (PUSHER_SOCKET_URL) return [socketOrigin(PUSHER_SOCKET_URL)];
  return cluster ? [`wss://ws-${cluster}.pusher.com`, `https://sockjs-${cluster}.pusher.com`] : [];
}

function socketOrigin(address: string): string {
  const { protocol, host } = new URL(address);
  return `${protocol === 'https:' || protocol === 'wss:' ? 'wss:' : 'ws:'}//${host}`;
}

const CLOUD = '.livekit.cloud';

/** Where a page with a room connects to: the socket, the same address asked plainly, and in their cloud any region. */
export function videoSources(url: string | undefined): string[] {
  if (url === undefined) return [];
  const { protocol, host, hostname } = new URL(url);
  const hosts = hostname.endsWith(CLOUD) ? [host, `*${CLOUD}`] : [host];
  const plain = protocol === 'wss:' ? 'https:' : 'http:';
  return hosts.flatMap((name) => [`${protocol}//${name}`, `${plain}//${name}`]);
}
