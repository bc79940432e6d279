'use client';

import { useEffect, useRef, useState } from 'react';
import { trpc } from '../../providers/trpc';
import { newRoom } from '../../shared/media/new-room';
import type { ChosenDevices } from '../../shared/media/own-media';
import { type Presence, stayInRoom } from '../../shared/media/stay-in-room';

/** As whom somebody comes in, and with which devices. */
export type Entry = ChosenDevices & { name: string };

export type Shown = { camera: boolean; microphone: boolean };
type State = { presence: Presence | 'left'; reason: string | null };

/** What a refused or failed attempt says to a person; a connection that broke needs no more words than that. */
function reasonOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('data' in error)) return null;
  const { data } = error;
  return typeof data === 'object' && data !== null && 'reason' in data && typeof data.reason === 'string'
    ? data.reason
    : null;
}

/** One's place in the room, kept until this is no longer shown. Devices come back as one left them. */
export function usePresence(entry: Entry) {
  const [room] = useState(newRoom);
  const [identity] = useState(() => crypto.randomUUID());
  const [state, setState] = useState<State>({ presence: 'joining', reason: null });
  const [failed, setFailed] = useState(false);
  const [shown, setShown] = useState<Shown>({
    camera: entry.cameraId !== null,
    microphone: entry.microphoneId !== null,
  });
  const wanted = useRef(shown);
  const { mutateAsync: join } = trpc.dev.live.join.useMutation();

  const apply = async (next: Shown) => {
    const { localParticipant } = room;
    try {
      await localParticipant.setCameraEnabled(next.camera, { deviceId: entry.cameraId || undefined });
      await localParticipant.setMicrophoneEnabled(next.microphone, { deviceId: entry.microphoneId || undefined });
      setFailed(false);
    } catch {
      // One stays in without the device, and is told. What broke is the connection when there is none: that is told elsewhere.
      setFailed(true);
    }
  };
  const settle = useRef(apply);

  useEffect(() => {
    const leaving = new AbortController();
    void stayInRoom({
      room,
      getPass: () => join({ name: entry.name, identity }),
      settle: () => settle.current(wanted.current),
      tell: (presence, error) => setState({ presence, reason: reasonOf(error) }),
      signal: leaving.signal,
    }).then(() => {
      if (!leaving.signal.aborted) setState({ presence: 'left', reason: null });
    });
    return () => leaving.abort();
  }, [room, identity, entry.name, join]);

  const show = (change: Partial<Shown>) => {
    wanted.current = { ...wanted.current, ...change };
    setShown(wanted.current);
    void apply(wanted.current);
  };
  return { room, ...state, shown, show, failed };
}
