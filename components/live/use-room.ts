'use client';

import { DisconnectReason, type Room } from 'livekit-client';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Id } from '@/server/kernel/pure/id';
import { refusalReason } from '../providers/refusal';
import { trpc } from '../providers/trpc';
import { newRoom } from '../shared/media/new-room';
import { type Departure, type Presence, stayInRoom } from '../shared/media/stay-in-room';

/** `elsewhere`: the same person came in through another window. */
export type Standing =
  | { presence: Presence; reason: string | null }
  | { presence: 'elsewhere' | 'removed'; reason: null }
  | { presence: 'refused'; reason: string };

function standingAfter(departure: Departure): Standing | null {
  switch (departure.kind) {
    case 'left':
      return null;
    case 'refused':
      return { presence: 'refused', reason: refusalReason(departure.error) ?? 'errors.unexpected' };
    case 'sent':
      return departure.reason === DisconnectReason.DUPLICATE_IDENTITY
        ? { presence: 'elsewhere', reason: null }
        : { presence: 'removed', reason: null };
    default:
      return departure satisfies never;
  }
}

/** A server that could not help this time says why; what else went wrong is a connection, which needs no more words. */
const reasonOf = (error: unknown): string | null => {
  const data = typeof error === 'object' && error !== null && 'data' in error ? error.data : null;
  const reason = typeof data === 'object' && data !== null && 'reason' in data ? data.reason : null;
  return typeof reason === 'string' ? reason : null;
};

type Options = {
  eventId: Id<'evt'>;
  /** Shows what one brought along, each time one has come in. */
  settle?: (room: Room) => Promise<void>;
};

/** One's place in the room, kept until this is no longer shown; whatever breaks in between is mended by itself. */
export function useRoom({ eventId, settle }: Options) {
  const [room] = useState(newRoom);
  const [attempt, setAttempt] = useState(0);
  const [standing, setStanding] = useState<Standing>({ presence: 'joining', reason: null });
  const { mutateAsync: join } = trpc.live.join.useMutation();
  const settleNow = useEffectEvent(async () => settle?.(room));

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is not read, it is what begins anew.
  useEffect(() => {
    const leaving = new AbortController();
    void stayInRoom({
      room,
      getPass: () => join({ eventId }),
      settle: settleNow,
      tell: (presence, error) => setStanding({ presence, reason: reasonOf(error) }),
      isFinal: (error) => refusalReason(error) !== null,
      signal: leaving.signal,
    }).then((departure) => {
      const after = standingAfter(departure);
      if (after && !leaving.signal.aborted) setStanding(after);
    });
    return () => leaving.abort();
  }, [room, eventId, join, attempt]);

  const again = () => {
    setStanding({ presence: 'joining', reason: null });
    setAttempt((count) => count + 1);
  };
  return { room, standing, again };
}
