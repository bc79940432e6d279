/** One message for everybody who is subscribed to a channel right now. Nobody else ever gets it. */
export type Push = {
  channel: string;
  event: string;
  data: Readonly<Record<string, unknown>>;
};

/** What a presence channel shows of a person; `id` is the same in all their tabs. */
export type Presence = { id: string; info?: Readonly<Record<string, unknown>> };

/** What a browser must send to be let into a channel, or to be known as somebody. */
export type ChannelPass = { auth: string; channel_data?: string };
export type PersonPass = { auth: string; user_data: string };

export type ChannelState = { occupied: boolean; subscriptionCount: number | null };

/** What the vendor tells us by webhook. */
export type RealtimeNews = { name: string; channel: string | null; userId: string | null };

/** Where and how browsers connect; nothing in it is secret. */
export type BrowserDoor = { key: string; cluster: string; host: string | null; port: number | null; tls: boolean };

export type Realtime = {
  /** Any number at once. Delivered at most once each, in no promised order: the log is the truth. */
  publish(pushes: readonly Push[]): Promise<void>;
  channelPass(socketId: string, channel: string, presence?: Presence): ChannelPass;
  personPass(socketId: string, person: Presence): PersonPass;
  /** Closes every connection that signed in as this person. */
  disconnect(personId: string): Promise<void>;
  channel(name: string): Promise<ChannelState>;
  members(presenceChannel: string): Promise<string[]>;
  /** `null` when the signature is not ours: then nothing in it was said by the vendor. */
  readNews(rawBody: string, headers: Headers): RealtimeNews[] | null;
};

/** Retryable means that the very same push may pass later; what is not retryable is refused every time. */
export class RealtimeError extends Error {
  override readonly name = 'RealtimeError';
  readonly retryable: boolean;

  constructor(message: string, options: { retryable: boolean; cause: unknown }) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable;
  }
}
