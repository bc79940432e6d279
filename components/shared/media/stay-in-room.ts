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
  /** Whether a refusal of the pass is the last word; what is not is asked again. */
  isFinal?: (error: unknown) => boolean;
  signal: AbortSignal;
};

/** Why somebody is out for good: they left, or as the room server says, or because they get no pass any more. */
export type Departure =
  | { kind: 'left' }
  | { kind: 'sent'; reason: DisconnectReason }
  | { kind: 'refused'; error: unknown };

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5000;

/** Sent away or gone by themselves: these do not come back. */
const FINAL = new Set([
  DisconnectReason.CLIENT_INITIATED,
  DisconnectReason.PARTICIPANT_REMOVED,
  DisconnectReason.DUPLICATE_IDENTITY,
]);

/** Comes in, and comes back by itself whenever the connection is lost, until one wants to leave. */
export async function stayInRoom(stay: Stay): Promise<Departure> {
  const { room, signal } = stay;
  signal.addEventListener('abort', () => void room.disconnect(), { once: true });
  for (let failures = 0; !signal.aborted; ) {
    const outcome = await attempt(stay);
    if (signal.aborted) break;
    if (outcome.kind === 'over') return outcome.departure;
    stay.tell('returning', outcome.error);
    failures = outcome.error === undefined ? 0 : failures + 1;
    // Half in is not in: the next attempt begins at the door.
    if (room.state !== ConnectionState.Disconnected) await room.disconnect();
    await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures), signal);
  }
  return { kind: 'left' };
}

type Outcome = { kind: 'over'; departure: Departure } | { kind: 'broken'; error?: unknown };

/** One visit: over for good, or broken off and to be tried again. */
async function attempt(stay: Stay): Promise<Outcome> {
  try {
    const reason = await visit(stay);
    return FINAL.has(reason) ? { kind: 'over', departure: { kind: 'sent', reason } } : { kind: 'broken' };
  } catch (error) {
    return stay.isFinal?.(error) ? { kind: 'over', departure: { kind: 'refused', error } } : { kind: 'broken', error };
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
