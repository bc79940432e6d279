import { setTimeout as delay } from 'node:timers/promises';
import { isPersonal } from './channel-name';
import { type AppKeys, sign } from './signatures';

const BATCH = 50;
const MAX_WAITING = 10_000;
const ATTEMPT_TIMEOUT_MS = 5000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
const PATIENCE_MS = 5 * 60 * 1000;

export type NewsItem =
  | { name: 'channel_occupied' | 'channel_vacated' | 'cache_miss'; channel: string }
  | { name: 'member_added' | 'member_removed'; channel: string; user_id: string }
  | { name: 'client_event'; channel: string; event: string; data: string; socket_id: string; user_id?: string };

type NewsOptions = { app: AppKeys; url?: string; graceMs: number; stopping: AbortSignal };

/**
 * Webhooks: what happened here, told to the application in order and until it says yes. Whoever left and is back within
 * the grace never left.
 */
export class News {
  readonly #options: NewsOptions;
  readonly #waiting: NewsItem[] = [];
  readonly #leaving = new Map<string, NodeJS.Timeout>();
  #busy = false;

  constructor(options: NewsOptions) {
    this.#options = options;
    options.stopping.addEventListener('abort', () => {
      for (const timer of this.#leaving.values()) clearTimeout(timer);
    });
  }

  occupied = (channel: string) => this.#arrived(channel, { name: 'channel_occupied', channel });
  vacated = (channel: string) => this.#left(channel, { name: 'channel_vacated', channel });
  memberAdded = (channel: string, user_id: string) =>
    this.#arrived(`${channel} ${user_id}`, { name: 'member_added', channel, user_id });
  memberRemoved = (channel: string, user_id: string) =>
    this.#left(`${channel} ${user_id}`, { name: 'member_removed', channel, user_id });

  tell(item: NewsItem) {
    if (!this.#options.url || isPersonal(item.channel)) return;
    this.#waiting.push(item);
    if (this.#waiting.length > MAX_WAITING) {
      this.#waiting.shift();
      console.error('realtime: nobody takes the webhooks; the oldest is given up');
    }
    if (!this.#busy) void this.#sendAll();
  }

  #arrived(key: string, item: NewsItem) {
    const leaving = this.#leaving.get(key);
    if (!leaving) return this.tell(item);
    clearTimeout(leaving);
    this.#leaving.delete(key);
  }

  #left(key: string, item: NewsItem) {
    if (!this.#options.url || isPersonal(item.channel) || this.#options.stopping.aborted) return;
    const timer = setTimeout(() => {
      this.#leaving.delete(key);
      this.tell(item);
    }, this.#options.graceMs);
    this.#leaving.set(key, timer);
  }

  async #sendAll() {
    this.#busy = true;
    while (this.#waiting.length > 0 && !this.#options.stopping.aborted) {
      const batch = this.#waiting.splice(0, BATCH);
      await this.#deliver(JSON.stringify({ time_ms: Date.now(), events: batch }));
    }
    this.#busy = false;
  }

  async #deliver(body: string) {
    const givenUpAt = Date.now() + PATIENCE_MS;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      const refusal = await this.#attempt(body);
      if (refusal === null || this.#options.stopping.aborted) return;
      if (Date.now() + pauseMs > givenUpAt) {
        console.error(`realtime: a webhook is given up: ${refusal}`);
        return;
      }
      // Ended early only when we are asked to stop, which the next look at the signal sees.
      await delay(pauseMs, undefined, { signal: this.#options.stopping }).catch(() => undefined);
    }
  }

  /** Why it did not arrive; null when it did. */
  async #attempt(body: string): Promise<string | null> {
    const { app, url = '', stopping } = this.#options;
    try {
      const response = await fetch(url, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'x-pusher-key': app.key,
          'x-pusher-signature': sign(app.secret, body),
        },
        redirect: 'manual',
        signal: AbortSignal.any([stopping, AbortSignal.timeout(ATTEMPT_TIMEOUT_MS)]),
      });
      await response.body?.cancel();
      return response.ok ? null : `it was answered with ${response.status}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}
