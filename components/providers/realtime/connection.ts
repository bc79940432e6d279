import type Pusher from 'pusher-js';
import { z } from 'zod/mini';
import { TOPIC_EVENT } from '@/server/kernel/pure/topic';

export type Listener = {
  /** Pushes arrive from now on. */
  up: () => void;
  /** No pushes until `up`. */
  down: () => void;
  receive: (data: unknown) => void;
};

type Pass = { auth: string };
export type Authorize = (socketId: string, channel: string) => Promise<Pass>;

/** Browsers notice a dead line late; asked this often, it is noticed within the pause and the patience together. */
const ACTIVITY_MS = 20_000;
const PATIENCE_MS = 6_000;
/** After the door could not be asked for, or a channel refused to open. */
const RETRY_MS = 3_000;
/** Left to itself the library tries again after a quarter of a minute. Each time in vain one waits twice as long. */
const FIRST_PAUSE_MS = 3_000;
const LONGEST_PAUSE_MS = 30_000;
/** From page to page the line stays; where nobody listens any more it is given back. */
const IDLE_MS = 30_000;

const door = z.nullable(
  z.object({
    key: z.string(),
    cluster: z.string(),
    host: z.nullable(z.string()),
    port: z.nullable(z.number()),
    tls: z.boolean(),
  }),
);
const config = z.object({ realtime: door });
type Transport = 'ws' | 'wss';
type Door = NonNullable<z.infer<typeof door>>;

/** One connection per tab, there while somebody listens: whatever is said on any channel comes through it. */
export class Connection {
  readonly #authorize: Authorize;
  readonly #channels = new Map<string, Set<Listener>>();
  #pusher: Pusher | null = null;
  #opening = false;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(authorize: Authorize) {
    this.#authorize = authorize;
  }

  listen(channel: string, listener: Listener): () => void {
    const listeners = this.#channels.get(channel) ?? new Set();
    listeners.add(listener);
    this.#channels.set(channel, listeners);
    clearTimeout(this.#idle);
    if (!this.#pusher) void this.#open();
    else if (listeners.size > 1) this.#pusher.channel(channel)?.subscribed && listener.up();
    else {
      this.#pusher.connect();
      this.#enter(channel);
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      this.#channels.delete(channel);
      this.#leave(channel);
      clearTimeout(this.#idle);
      if (this.#channels.size === 0) this.#idle = setTimeout(() => this.#pusher?.disconnect(), IDLE_MS);
    };
  }

  async #open(): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    const [found, Client] = [await findDoor(), await findClient()];
    // Where nothing is pushed this stays open for good, and every listener keeps asking.
    if (found === null) return;
    if (found === 'unknown' || Client === 'unknown') {
      this.#opening = false;
      setTimeout(() => this.#channels.size > 0 && void this.#open(), RETRY_MS);
      return;
    }
    const pusher = new Client(found.key, {
      ...addressOf(found),
      activityTimeout: ACTIVITY_MS,
      pongTimeout: PATIENCE_MS,
      channelAuthorization: {
        transport: 'ajax',
        endpoint: '',
        customHandler: ({ socketId, channelName }, answer) => {
          this.#authorize(socketId, channelName).then(
            (pass) => answer(null, pass),
            (error: unknown) => answer(error instanceof Error ? error : new Error(String(error)), null),
          );
        },
      },
    });
    this.#pusher = pusher;
    pusher.connection.bind('state_change', ({ current }: { current: string }) => {
      if (current !== 'connected') this.#each((listener) => listener.down());
      this.#hurry(pusher, current);
    });
    for (const channel of this.#channels.keys()) this.#enter(channel);
  }

  /** Dials anew when a call is not answered soon, and not all of those who lost the same server at once. */
  #hurry(pusher: Pusher, state: string): void {
    clearTimeout(this.#again);
    if (state === 'connected') this.#failures = 0;
    if (state !== 'connecting' && state !== 'unavailable') return;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.#failures, LONGEST_PAUSE_MS) * (0.8 + 0.4 * Math.random());
    this.#again = setTimeout(() => {
      this.#failures += 1;
      pusher.disconnect();
      pusher.connect();
    }, pause);
  }

  #enter(name: string): void {
    const channel = this.#pusher?.subscribe(name);
    if (!channel) return;
    const listeners = () => [...(this.#channels.get(name) ?? [])];
    channel.bind('pusher:subscription_succeeded', () => {
      for (const listener of listeners()) listener.up();
    });
    channel.bind(TOPIC_EVENT, (data: unknown) => {
      for (const listener of listeners()) listener.receive(data);
    });
    channel.bind('pusher:subscription_error', () => {
      for (const listener of listeners()) listener.down();
      setTimeout(() => this.#enterAgain(name), RETRY_MS);
    });
  }

  /** The library does not try again by itself when the pass could not be had. */
  #enterAgain(name: string): void {
    if (!this.#channels.has(name) || this.#pusher?.connection.state !== 'connected') return;
    if (this.#pusher.channel(name)?.subscribed) return;
    this.#leave(name);
    this.#enter(name);
  }

  /** A channel left while it was still opening is the same object when it is entered again: it must forget us. */
  #leave(name: string): void {
    this.#pusher?.channel(name)?.unbind();
    this.#pusher?.unsubscribe(name);
  }

  #each(tell: (listener: Listener) => void): void {
    for (const listeners of this.#channels.values()) for (const listener of listeners) tell(listener);
  }
}

/** Loaded when somebody listens, which may be just when the network is gone. */
async function findClient(): Promise<typeof Pusher | 'unknown'> {
  try {
    return (await import('pusher-js')).default;
  } catch {
    // As above: whoever listens asks the server meanwhile.
    return 'unknown';
  }
}

/** `null`: this house pushes nothing. `unknown`: it could not be asked, and may be later. */
async function findDoor(): Promise<Door | null | 'unknown'> {
  try {
    const response = await fetch('/api/config', { signal: AbortSignal.timeout(10_000) });
    if (!response.ok) return 'unknown';
    return config.parse(await response.json()).realtime;
  } catch {
    // Whoever listens asks the server meanwhile, and says so; this question is asked again in a moment.
    return 'unknown';
  }
}

function addressOf({ cluster, host, port, tls }: Door) {
  // Left to itself the library tries TLS too when a plain line fails, where nobody would answer.
  const enabledTransports: Transport[] = tls ? ['ws', 'wss'] : ['ws'];
  const common = { cluster, forceTLS: tls, enabledTransports };
  if (host === null) return common;
  return { ...common, wsHost: host, ...(port === null ? {} : { wsPort: port, wssPort: port }) };
}
