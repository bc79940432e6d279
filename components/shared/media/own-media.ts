'use client';

import { useEffect, useState } from 'react';

/** With which devices somebody comes in. `null` is none of that kind. */
export type ChosenDevices = { cameraId: string | null; microphoneId: string | null };

export type Trouble = 'denied' | 'absent' | 'busy' | 'insecure';
export type OwnMedia =
  | { status: 'asking' }
  | { status: 'open'; stream: MediaStream; trouble: null }
  | { status: 'open'; stream: MediaStream | null; trouble: Trouble };

export type Devices = { cameras: readonly MediaDeviceInfo[]; microphones: readonly MediaDeviceInfo[] };
export type Choice = { cameraId?: string; microphoneId?: string };

/** The browser's own names of what went wrong. */
const troubles: Record<string, Trouble> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
};

const troubleOf = (error: unknown): Trouble =>
  (error instanceof DOMException ? troubles[error.name] : undefined) ?? 'busy';

const wishFor = (deviceId: string | undefined) => (deviceId ? { deviceId: { exact: deviceId } } : true);

/** Both, else what there is: somebody without a camera can still be heard. */
async function open({ cameraId, microphoneId }: Choice): Promise<OwnMedia> {
  if (!navigator.mediaDevices) return { status: 'open', stream: null, trouble: 'insecure' };
  const [video, audio] = [wishFor(cameraId), wishFor(microphoneId)];
  try {
    return { status: 'open', stream: await navigator.mediaDevices.getUserMedia({ video, audio }), trouble: null };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === 'denied') return { status: 'open', stream: null, trouble };
    const alone = await Promise.allSettled(
      [{ video }, { audio }].map((wish) => navigator.mediaDevices.getUserMedia(wish)),
    );
    const stream = alone.find((one) => one.status === 'fulfilled')?.value ?? null;
    return { status: 'open', stream, trouble };
  }
}

const stop = (media: OwnMedia) => {
  if (media.status === 'open') for (const track of media.stream?.getTracks() ?? []) track.stop();
};

/** The own camera and microphone, open for as long as this is shown. */
export function useOwnMedia({ cameraId, microphoneId }: Choice): OwnMedia {
  const [media, setMedia] = useState<OwnMedia>({ status: 'asking' });
  useEffect(() => {
    let gone = false;
    const opening = open({ cameraId, microphoneId });
    void opening.then((opened) => {
      if (!gone) setMedia(opened);
    });
    return () => {
      gone = true;
      void opening.then(stop);
    };
  }, [cameraId, microphoneId]);
  return media;
}

const NONE: Devices = { cameras: [], microphones: [] };

/** What is plugged in. Browsers name devices only after one of them was allowed, so it is asked again then. */
export function useDevices(media: OwnMedia): Devices {
  const [devices, setDevices] = useState(NONE);
  useEffect(() => {
    const source = navigator.mediaDevices;
    if (!source || media.status === 'asking') return;
    const look = () =>
      source.enumerateDevices().then((all) => {
        const named = all.filter(({ deviceId }) => deviceId !== '');
        setDevices({
          cameras: named.filter(({ kind }) => kind === 'videoinput'),
          microphones: named.filter(({ kind }) => kind === 'audioinput'),
        });
      });
    void look();
    source.addEventListener('devicechange', look);
    return () => source.removeEventListener('devicechange', look);
  }, [media]);
  return devices;
}

export const trackOf = (media: OwnMedia, kind: 'video' | 'audio'): MediaStreamTrack | undefined =>
  media.status === 'open' ? media.stream?.getTracks().find((track) => track.kind === kind) : undefined;

/** The devices that are open right now, to be taken along into a room. */
export function devicesIn(media: OwnMedia): ChosenDevices {
  const [camera, microphone] = [trackOf(media, 'video'), trackOf(media, 'audio')];
  return {
    cameraId: camera ? (camera.getSettings().deviceId ?? '') : null,
    microphoneId: microphone ? (microphone.getSettings().deviceId ?? '') : null,
  };
}
