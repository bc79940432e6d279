import { isPersonal } from './channel-name';
import type { Channel } from './channels';
import { serverFrame } from './frames';

const SMALL = 100;
const SMALL_PAUSE_MS = 20;
/** In a large channel each arrival would otherwise be told to thousands. */
const LARGE_PAUSE_MS = 5000;

/** Tells the subscribers of a channel how many they are, soon after the number changed. */
export class SubscriptionCounts {
  readonly #waiting = new Map<Channel, NodeJS.Timeout>();

  constructor(stopping: AbortSignal) {
    stopping.addEventListener('abort', () => {
      for (const timer of this.#waiting.values()) clearTimeout(timer);
    });
  }

  /** Members of a presence channel count for themselves: they are told of everybody. */
  changed(channel: Channel) {
    if (channel.kind.presence || isPersonal(channel.name) || this.#waiting.has(channel)) return;
    const pauseMs = channel.subscribers.size > SMALL ? LARGE_PAUSE_MS : SMALL_PAUSE_MS;
    this.#waiting.set(
      channel,
      setTimeout(() => this.#tell(channel), pauseMs),
    );
  }

  #tell(channel: Channel) {
    this.#waiting.delete(channel);
    const count = { subscription_count: channel.subscribers.size };
    channel.broadcast(serverFrame('pusher_internal:subscription_count', count, channel.name));
  }
}
