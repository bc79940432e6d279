import { z } from 'zod';

const address = (example: string) => z.url(`must be an address such as ${example}`).optional();

/** All absent: pages say that they are not live, and ask for news every few seconds instead. */
export const realtimeKeys = {
  PUSHER_APP_ID: z.string().optional().describe('The app at Pusher; the embedded realtime server makes its own.'),
  PUSHER_KEY: z.string().optional().describe('Public key of that app; browsers connect with it.'),
  PUSHER_SECRET: z.string().optional().describe('Secret of that app, which signs who may listen.'),
  PUSHER_CLUSTER: z.string().optional().describe('The cluster of that app at Pusher, such as eu.'),
  PUSHER_URL: address('https://realtime.example.com').describe(
    "Address at which we publish, when it is a server of Pusher's protocol and not Pusher itself.",
  ),
  PUSHER_SOCKET_URL: address('wss://realtime.example.com').describe(
    'Address at which browsers reach that server; PUSHER_URL unless told.',
  ),
  REALTIME_KEY: z
    .string()
    .min(8, 'needs at least 8 characters')
    .optional()
    .describe('Key to the control door of the embedded realtime server; set by npm start.'),
};

const group = ['PUSHER_APP_ID', 'PUSHER_KEY', 'PUSHER_SECRET'];

/** An app is known by all three of its settings, and is somewhere. */
export function incompleteRealtime(given: Readonly<Record<string, string | undefined>>): string | null {
  const absent = group.filter((name) => !given[name]);
  const [name] = group.filter((candidate) => given[candidate]);
  if (name === undefined) return null;
  if (absent.length > 0) return `${name} needs ${absent.join(' and ')} beside it; set all three or none.`;
  if (given.PUSHER_CLUSTER || given.PUSHER_URL) return null;
  return `${name} needs PUSHER_CLUSTER beside it, or PUSHER_URL where it is not Pusher itself.`;
}
