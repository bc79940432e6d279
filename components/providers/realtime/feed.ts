import type { CaughtUp, PushedMessage, TopicMessage } from '@/server/kernel/pure/topic';

export type FeedPorts = {
  fetchSince: (after: number) => Promise<CaughtUp>;
  /** Called once for each message, in order. */
  apply: (message: TopicMessage) => void;
  /** Looks at the thing afresh and answers the number up to which it is included. */
  reset: () => Promise<number>;
  /** `setTimeout`, and how to take it back. */
  later: (work: () => void, ms: number) => () => void;
  /** About 1: thousands of clients that lost the same server must not all ask at the same moment. */
  spread: () => number;
};

/** Out of order is usual for a moment; what is missing for longer is fetched. */
const GAP_MS = 200;
/** How often one asks while nothing is pushed, and, against a last message that got lost, while everything seems well. */
const POLL_MS = 5_000;
const CHECK_MS = 30_000;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Turns pushes that may be lost, doubled, late or out of order into each message once and in order: by the numbers they
 * carry, and by asking the server for what is missing. Knows no network and no clock of its own.
 */
export class Feed {
  readonly #ports: FeedPorts;
  readonly #early = new Map<number, TopicMessage>();
  #last: number;
  #live = false;
  #stopped = false;
  #failures = 0;
  #asking = false;
  #askAgain = false;
  #lookingAfresh = false;
  #forgetGap: (() => void) | null = null;
  #forgetNext: (() => void) | null = null;

  constructor(after: number, ports: FeedPorts) {
    this.#last = after;
    this.#ports = ports;
    this.#plan();
  }

  receive(message: PushedMessage): void {
    if (this.#stopped || message.seq <= this.#last) return;
    if (message.type === null) void this.catchUp();
    else this.#take(message);
    if (this.#early.size === 0) return;
    this.#forgetGap ??= this.#ports.later(() => {
      this.#forgetGap = null;
      if (this.#early.size > 0) void this.catchUp();
    }, GAP_MS);
  }

  /** Pushes arrive from now on; what came before is asked for. */
  up(): void {
    this.#live = true;
    void this.catchUp();
  }

  /** No pushes until further notice: the server is asked again and again instead. */
  down(): void {
    this.#live = false;
    if (!this.#asking) this.#plan();
  }

  stop(): void {
    this.#stopped = true;
    this.#forgetNext?.();
    this.#forgetGap?.();
  }

  /**
   * Asks what came after the last message shown. One question at a time: what happens meanwhile leads to another one.
   * Also for whoever knows that something may be new: the tab came to the front, the network returned.
   */
  async catchUp(): Promise<void> {
    this.#askAgain = true;
    if (this.#asking || this.#stopped) return;
    this.#asking = true;
    this.#forgetNext?.();
    try {
      while (this.#askAgain && !this.#stopped) {
        this.#askAgain = false;
        await this.#ask();
      }
      this.#failures = 0;
    } catch {
      // Not lost: it is counted, and the same question is asked again after a pause.
      this.#failures += 1;
    }
    this.#asking = false;
    this.#plan();
  }

  async #ask(): Promise<void> {
    const before = this.#last;
    const { messages, head, reset } = await this.#ports.fetchSince(before);
    if (this.#stopped) return;
    if (reset) await this.#lookAfresh();
    else for (const message of messages) this.#take(message);
    if (head > this.#last && this.#last > before) this.#askAgain = true;
  }

  async #lookAfresh(): Promise<void> {
    this.#lookingAfresh = true;
    const included = await this.#ports.reset().finally(() => {
      this.#lookingAfresh = false;
    });
    if (this.#stopped) return;
    this.#last = included;
    for (const seq of this.#early.keys()) if (seq <= included) this.#early.delete(seq);
    this.#showReady();
  }

  #take(message: TopicMessage): void {
    if (message.seq > this.#last) this.#early.set(message.seq, message);
    this.#showReady();
  }

  #showReady(): void {
    // What is pushed while the thing is looked at would be lost in the old picture of it.
    if (this.#lookingAfresh) return;
    for (let next = this.#early.get(this.#last + 1); next; next = this.#early.get(this.#last + 1)) {
      this.#last += 1;
      this.#early.delete(this.#last);
      this.#ports.apply(next);
    }
  }

  #plan(): void {
    if (this.#stopped) return;
    this.#forgetNext?.();
    const usual = this.#live ? CHECK_MS : POLL_MS;
    const pause = this.#failures === 0 ? usual : Math.min(500 * 2 ** this.#failures, LONGEST_PAUSE_MS);
    this.#forgetNext = this.#ports.later(() => void this.catchUp(), pause * this.#ports.spread());
  }
}
