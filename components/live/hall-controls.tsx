'use client';

import { useRoomContext } from '@livekit/components-react';
import { LogOut, Maximize, Minimize, Volume2, VolumeX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { ConnectionQuality } from '../shared/media/connection-quality';
import { Button } from '../ui/button';
import { useFullScreen } from './use-full-screen';

export type Loudness = { volume: number; muted: boolean };

type Props = {
  loudness: Loudness;
  onLoudness: (loudness: Loudness) => void;
  stage: RefObject<HTMLElement | null>;
  onLeave: () => void;
};

/** For whoever watches: how loud, how well connected, how large, and the way out. */
export function HallControls({ loudness: { volume, muted }, onLoudness, stage, onLeave }: Props) {
  const t = useTranslations('live.controls');
  const room = useRoomContext();
  const full = useFullScreen(stage);
  return (
    <fieldset
      aria-label={t('label')}
      className="flex shrink-0 items-center gap-3 max-lg:px-2.5 max-lg:pb-[max(8px,env(safe-area-inset-bottom))]"
    >
      <Button
        size="icon"
        variant="ghost"
        aria-label={muted ? t('sound') : t('silence')}
        onClick={() => onLoudness({ volume, muted: !muted })}
      >
        {muted ? <VolumeX aria-hidden /> : <Volume2 aria-hidden />}
      </Button>
      <input
        type="range"
        aria-label={t('volume')}
        min={0}
        max={100}
        value={muted ? 0 : Math.round(volume * 100)}
        onChange={({ currentTarget }) => onLoudness({ volume: currentTarget.valueAsNumber / 100, muted: false })}
        className="h-11 w-28 accent-(--ink) max-sm:w-20"
      />
      <ConnectionQuality person={room.localParticipant} inWords />
      <span className="ms-auto flex items-center gap-2">
        {full.toggle && (
          <Button
            size="icon"
            variant="ghost"
            aria-label={full.isFull ? t('not_full') : t('full')}
            onClick={full.toggle}
          >
            {full.isFull ? <Minimize aria-hidden /> : <Maximize aria-hidden />}
          </Button>
        )}
        <Button onClick={onLeave}>
          <LogOut aria-hidden />
          {t('leave')}
        </Button>
      </span>
    </fieldset>
  );
}
