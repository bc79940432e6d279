export type Entry<Item> = {
  /** Sent along every time, so that the same entry sent twice has one effect. */
  key: string;
  item: Item;
  /** `refused` waits for its writer; everything else is sent by itself, in order. */
  state: 'waiting' | 'refused';
  reason?: string;
};

export type OutboxPorts<Item> = {
  send: (entry: { key: string; item: Item }) => Promise<void>;
  /** Why the server will never take it, or `null` when it may take it later. */
  refusal: (error: unknown) => string | null;
  changed: (entries: readonly Entry<Item>[]) => void;
  later: (work: () => void, ms: number) => () => void;
  newKey: () => string;
};

const LONGEST_PAUSE_MS = 15_000;

/**
 * What somebody wrote and the server has not confirmed. Nothing leaves it unconfirmed: it is sent again until it is
 * taken, or until it is refused, and then its writer decides. One at a time, so that what was written first is first.
 */
export class Outbox<Item> {
  readonly #ports: OutboxPorts<Item>;
  #entries: readonly Entry<Item>[];
  #sending = false;
  #stopped = false;
  #failures = 0;
  #forgetRetry: (() => void) | null = null;

  constructor(entries: readonly Entry<Item>[], ports: OutboxPorts<Item>) {
    this.#entries = entries;
    this.#ports = ports;
  }

  post(item: Item): void {
    this.#set([...this.#entries, { key: this.#ports.newKey(), item, state: 'waiting' }]);
    void this.send();
  }

  /** After a refusal: its writer thinks that it will be taken now. */
  retry(key: string): void {
    this.#set(
      this.#entries.map((entry) => (entry.key === key ? { ...entry, state: 'waiting', reason: undefined } : entry)),
    );
    void this.send();
  }

  discard(key: string): void {
    this.#set(this.#entries.filter((entry) => entry.key !== key));
  }

  /** Sends whatever waits; for whoever knows that the network is back, too. */
  async send(): Promise<void> {
    if (this.#sending || this.#stopped) return;
    this.#forgetRetry?.();
    this.#sending = true;
    let entry = this.#next();
    while (entry && !this.#stopped && (await this.#deliver(entry))) entry = this.#next();
    this.#sending = false;
    if (!this.#next() || this.#stopped) return;
    const pause = Math.min(500 * 2 ** this.#failures, LONGEST_PAUSE_MS);
    this.#forgetRetry = this.#ports.later(() => void this.send(), pause);
  }

  stop(): void {
    this.#stopped = true;
    this.#forgetRetry?.();
  }

  #next = () => this.#entries.find(({ state }) => state === 'waiting');

  /** Whether the next one may be sent. */
  async #deliver({ key, item }: Entry<Item>): Promise<boolean> {
    try {
      await this.#ports.send({ key, item });
      this.discard(key);
    } catch (error) {
      const reason = this.#ports.refusal(error);
      if (reason === null) {
        this.#failures += 1;
        return false;
      }
      this.#set(this.#entries.map((entry) => (entry.key === key ? { ...entry, state: 'refused', reason } : entry)));
    }
    this.#failures = 0;
    return true;
  }

  #set(entries: readonly Entry<Item>[]): void {
    this.#entries = entries;
    this.#ports.changed(entries);
  }
}
