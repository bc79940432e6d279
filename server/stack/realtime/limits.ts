/** What Pusher promises and refuses (https://pusher.com/docs/channels); a twin that allowed more would hide mistakes. */
export const MAX_EVENT_DATA_BYTES = 10 * 1024;
export const MAX_EVENT_NAME_LENGTH = 200;
export const MAX_CHANNEL_NAME_LENGTH = 164;
export const MAX_CHANNELS_PER_TRIGGER = 100;
export const MAX_BATCH = 10;
export const MAX_MEMBERS = 100;
export const MAX_MEMBER_BYTES = 1024;
export const MAX_MEMBER_ID_LENGTH = 128;
export const CLIENT_EVENTS_PER_SECOND = 10;
export const SIGNATURE_WINDOW_SECONDS = 600;

/** Ours: an honest client stays far below them, also when it subscribes to everything anew after a reconnect. */
export const MAX_MESSAGE_BYTES = 32 * 1024;
export const MESSAGES_PER_SECOND = 300;
export const MAX_CHANNELS_PER_CONNECTION = 200;

/** Sizes and times that an operator, or a test in a hurry, may set. */
export type Limits = {
  maxConnections: number;
  /** What one connection may have waiting before it counts as a reader that does not keep up. */
  maxBufferBytes: number;
  /** Silence after which the other side is asked whether it is still there, and how long it may take to answer. */
  activityTimeoutSeconds: number;
  pongTimeoutSeconds: number;
  /** How long a webhook about somebody leaving waits for them to come back. */
  leaveGraceMs: number;
};

export const defaultLimits: Limits = {
  maxConnections: 10_000,
  maxBufferBytes: 1024 * 1024,
  activityTimeoutSeconds: 120,
  pongTimeoutSeconds: 30,
  leaveGraceMs: 3000,
};
