import { LogLevel, Room, setLogLevel } from 'livekit-client';

/** The vendor's own patience: after it, we ask for a new pass and come in anew. */
const OWN_ATTEMPTS_MS = [0, 300, 1200];

export function newRoom(): Room {
  setLogLevel(LogLevel.warn);
  return new Room({
    adaptiveStream: true,
    dynacast: true,
    reconnectPolicy: { nextRetryDelayInMs: ({ retryCount }) => OWN_ATTEMPTS_MS[retryCount] ?? null },
  });
}
