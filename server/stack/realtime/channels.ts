import { type ChannelKind, kindOf } from './channel-name';
import type { Connection } from './connection';
import type { Frame } from './frames';
import { Members } from './members';

export class Channel {
  readonly name: string;
  readonly kind: ChannelKind;
  readonly subscribers = new Set<Connection>();
  readonly members: Members | null;

  constructor(name: string) {
    this.name = name;
    this.kind = kindOf(name);
    this.members = this.kind.presence ? new Members() : null;
  }

  /** Written to every socket as the same bytes. The sender of a client event, or whom the publisher named, is left out. */
  broadcast(frame: Frame, exceptSocketId?: string) {
    for (const connection of this.subscribers) {
      if (connection.socketId !== exceptSocketId) connection.send(frame);
    }
  }
}

/** The channels that somebody listens to; a channel nobody listens to does not exist. */
export class Channels {
  readonly #channels = new Map<string, Channel>();

  find = (name: string) => this.#channels.get(name);

  all = (): IterableIterator<Channel> => this.#channels.values();

  get count() {
    return this.#channels.size;
  }

  obtain(name: string): Channel {
    const known = this.#channels.get(name);
    if (known) return known;
    const channel = new Channel(name);
    this.#channels.set(name, channel);
    return channel;
  }

  forget(name: string) {
    this.#channels.delete(name);
  }
}
