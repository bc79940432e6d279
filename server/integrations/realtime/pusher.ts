import { randomInt } from 'node:crypto';
import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import Pusher from 'pusher';
import { z } from 'zod';
import { type Push, type Realtime, RealtimeError, type RealtimeNews } from './port';

export type PusherOptions = {
  appId: string;
  key: string;
  secret: string;
  cluster?: string;
  /** A server of the same protocol, in Pusher's place. */
  url?: string;
  timeoutMs?: number;
};

const TIMEOUT_MS = 5000;
const MAX_BATCH = 10;
const MAX_DATA_BYTES = 10 * 1024;
const MAX_EVENT_LENGTH = 200;
const CHANNEL = /^[A-Za-z0-9_\-=@,.;]{1,164}$/;
const ID_PART = 2 ** 32;

const refused = (message: string, cause: unknown) => new RealtimeError(message, { retryable: false, cause });

function server({ url, cluster = '' }: PusherOptions) {
  if (!url) return { cluster, useTLS: true, agent: new SecureAgent({ keepAlive: true }) };
  const { protocol, hostname, port } = new URL(url);
  const useTLS = protocol === 'https:';
  return {
    host: hostname,
    port: port || undefined,
    useTLS,
    agent: new (useTLS ? SecureAgent : Agent)({ keepAlive: true }),
  };
}

/** Everything is looked at before anything is sent, so that one bad push never leaves half of the others out. */
function eventOf({ channel, event, data }: Push): Pusher.BatchEvent {
  if (!CHANNEL.test(channel)) throw refused('This is not the name of a channel.', { channel });
  if (event.length < 1 || event.length > MAX_EVENT_LENGTH)
    throw refused('This is not the name of an event.', { event });
  const text = JSON.stringify(data);
  const sizeBytes = Buffer.byteLength(text);
  if (sizeBytes > MAX_DATA_BYTES) throw refused(`A push of ${sizeBytes} bytes is over 10 KB.`, { channel, event });
  return { channel, name: event, data: text };
}

/** Two equal requests of one second are signed alike and pass for one, unless something tells them apart. */
function batchesOf(pushes: readonly Push[]): Pusher.BatchEvent[][] {
  const events = pushes.map(eventOf);
  return Array.from({ length: Math.ceil(events.length / MAX_BATCH) }, (_, index) => {
    const [first, ...others] = events.slice(index * MAX_BATCH, (index + 1) * MAX_BATCH);
    // Nobody's: it leaves out a connection that does not exist.
    const nobody = `${randomInt(ID_PART)}.${randomInt(ID_PART)}`;
    return first ? [{ ...first, socket_id: nobody }, ...others] : [];
  });
}

type Failure = { status: number | null; timedOut: boolean; message: string };

/** Without the address, which carries the signature. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof Pusher.RequestError)) throw error;
  const { status, message, error: reason } = error;
  const timedOut = reason instanceof Error && reason.name === 'AbortError';
  return { status: status ?? null, timedOut, message: status ? message : (reason?.message ?? message) };
}

/** Wrong settings, a quota used up and a clock that is off are mended some day; what was malformed stays so. */
const passesLater = ({ status }: Failure) =>
  status === null || status >= 500 || [401, 403, 404, 408, 429].includes(status);

/** Also what a connection that was kept open, and closed by the other side meanwhile, ends in. */
const isWorthAnotherTry = ({ status, timedOut }: Failure) => !timedOut && (status === null || status >= 500);

async function ask<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (first) {
    if (!isWorthAnotherTry(failureOf(first))) throw errorOf(first);
    return request().catch((error: unknown) => {
      throw errorOf(error);
    });
  }
}

function errorOf(error: unknown): RealtimeError {
  const failure = failureOf(error);
  return new RealtimeError(`The realtime server did not take it: ${failure.message}.`, {
    retryable: passesLater(failure),
    cause: failure,
  });
}

/** The library refuses what it is given with a plain error; that will never pass. */
function sign<T>(make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw refused('This cannot be signed.', cause);
  }
}

const channelAnswer = z.object({ occupied: z.boolean(), subscription_count: z.int().optional() });
const membersAnswer = z.object({ users: z.array(z.object({ id: z.string() })) });
const news = z.array(
  z
    .object({ name: z.string(), channel: z.string().optional(), user_id: z.string().optional() })
    .transform(
      ({ name, channel, user_id }): RealtimeNews => ({ name, channel: channel ?? null, userId: user_id ?? null }),
    ),
);

export function pusherRealtime(options: PusherOptions): Realtime {
  const { appId, key, secret, timeoutMs: timeout = TIMEOUT_MS } = options;
  const pusher = new Pusher({ appId, key, secret, timeout, ...server(options) });

  async function read<T>(path: string, schema: z.ZodType<T>, params: Pusher.Params = {}): Promise<T> {
    const response = await ask(() => pusher.get({ path, params }));
    return schema.parse(await response.json());
  }

  return {
    async publish(pushes) {
      for (const batch of batchesOf(pushes)) await ask(() => pusher.triggerBatch(batch));
    },

    channelPass: (socketId, channel, presence) =>
      sign(() => {
        const member = presence && { user_id: presence.id, user_info: presence.info && { ...presence.info } };
        const { auth, channel_data } = pusher.authorizeChannel(socketId, channel, member);
        return channel_data === undefined ? { auth } : { auth, channel_data };
      }),

    personPass: (socketId, { id, info }) => sign(() => pusher.authenticateUser(socketId, { id, user_info: info })),

    async disconnect(personId) {
      await ask(() => pusher.terminateUserConnections(personId));
    },

    async channel(name) {
      const { occupied, subscription_count } = await read(`/channels/${name}`, channelAnswer, {
        info: 'subscription_count',
      });
      return { occupied, subscriptionCount: subscription_count ?? null };
    },

    async members(presenceChannel) {
      const { users } = await read(`/channels/${presenceChannel}/users`, membersAnswer);
      return users.map(({ id }) => id);
    },

    readNews(rawBody, headers) {
      const names = ['x-pusher-key', 'x-pusher-signature', 'content-type'];
      const shown = Object.fromEntries(names.map((name) => [name, headers.get(name) ?? '']));
      const webhook = pusher.webhook({ rawBody, headers: shown });
      return webhook.isValid() ? news.parse(webhook.getEvents()) : null;
    },
  };
}
