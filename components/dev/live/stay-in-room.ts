import { ConnectionState, DisconnectReason, type Room, RoomEvent } from 'livekit-client';

export type Pass = { url: string; token: string };
export type Presence = 'joining' | 'in' | 'returning';

type Stay = {
  room: Room;
  /** A fresh one at each attempt: the old may have run out, and the room may have to be opened again. */
  getPass: () => Promise<Pass>;
  /** Shows what one brought along: camera and microphone, as one left them. */
  settle: () => Promise<void>;
  tell: (presence: Presence, error?: unknown) => void;
  signal: AbortSignal;
};

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5000;

/** Sent away or gone by themselves: these do not come back. */
const FINAL = new Set([
  DisconnectReason.CLIENT_INITIATED,
  DisconnectReason.PARTICIPANT_REMOVED,
  DisconnectReason.DUPLICATE_IDENTITY,
]);

/** Comes in, and comes back by itself whenever the connection is lost, until one wants to leave. */
export async function stayInRoom(stay: Stay): Promise<void> {
  const { room, tell, signal } = stay;
  signal.addEventListener('abort', () => void room.disconnect(), { once: true });
  for (let failures = 0; !signal.aborted; ) {
    try {
      const reason = await visit(stay);
      if (FINAL.has(reason)) return;
      failures = 0;
      tell('returning');
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      tell('returning', error);
      // Half in is not in: the next attempt begins at the door.
      if (room.state !== ConnectionState.Disconnected) await room.disconnect();
    }
    await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures), signal);
  }
}

/** From the door to the end, whatever ends it. */
async function visit({ room, getPass, settle, tell, signal }: Stay): Promise<DisconnectReason> {
  const { url, token } = await getPass();
  if (signal.aborted) return DisconnectReason.CLIENT_INITIATED;
  const ended = endOf(room);
  await room.connect(url, token);
  tell('in');
  await settle();
  return ended;
}

const endOf = (room: Room): Promise<DisconnectReason> =>
  new Promise((resolve) => {
    room.once(RoomEvent.Disconnected, (reason) => resolve(reason ?? DisconnectReason.UNKNOWN_REASON));
  });

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
