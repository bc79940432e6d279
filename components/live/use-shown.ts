'use client';

import type { Room } from 'livekit-client';
import { useRef, useState } from 'react';
import type { ChosenDevices } from '../shared/media/own-media';

export type Shown = { camera: boolean; microphone: boolean };

/** Camera and microphone as their owner wants them, also after the connection was lost and mended. */
export function useShown({ cameraId, microphoneId }: ChosenDevices) {
  const [shown, setShown] = useState<Shown>({ camera: cameraId !== null, microphone: microphoneId !== null });
  const [failed, setFailed] = useState(false);
  const wanted = useRef(shown);

  const settle = async ({ localParticipant }: Room) => {
    const { camera, microphone } = wanted.current;
    try {
      await localParticipant.setCameraEnabled(camera, { deviceId: cameraId || undefined });
      await localParticipant.setMicrophoneEnabled(microphone, { deviceId: microphoneId || undefined });
      setFailed(false);
    } catch {
      // One stays in without the device, and is told so beside its button.
      setFailed(true);
    }
  };
  const show = (room: Room, change: Partial<Shown>) => {
    wanted.current = { ...wanted.current, ...change };
    setShown(wanted.current);
    void settle(room);
  };
  return { shown, failed, settle, show };
}
