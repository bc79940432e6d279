'use client';

import { useRoomContext, useStartAudio } from '@livekit/components-react';
import { LogOut, Mic, MicOff, Video, VideoOff, Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import type { Shown } from './use-presence';

type Props = { shown: Shown; show: (change: Partial<Shown>) => void; onLeave: () => void };

export function Controls({ shown: { camera, microphone }, show, onLeave }: Props) {
  const t = useTranslations('dev.live');
  const room = useRoomContext();
  const { canPlayAudio } = useStartAudio({ room, props: {} });
  return (
    <div className="flex flex-wrap items-center justify-center gap-2 pb-[env(safe-area-inset-bottom)]">
      {!canPlayAudio && (
        <Button variant="primary" onClick={() => void room.startAudio()}>
          <Volume2 aria-hidden />
          {t('start_sound')}
        </Button>
      )}
      <Button onClick={() => show({ microphone: !microphone })}>
        {microphone ? <Mic aria-hidden /> : <MicOff aria-hidden />}
        {microphone ? t('mute') : t('unmute')}
      </Button>
      <Button onClick={() => show({ camera: !camera })}>
        {camera ? <Video aria-hidden /> : <VideoOff aria-hidden />}
        {camera ? t('hide') : t('unhide')}
      </Button>
      <Button variant="ghost" onClick={onLeave}>
        <LogOut aria-hidden />
        {t('leave')}
      </Button>
    </div>
  );
}
