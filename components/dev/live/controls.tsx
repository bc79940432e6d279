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
    <div className="sticky bottom-0 flex items-center justify-center gap-2 bg-paper py-2 pb-[max(8px,env(safe-area-inset-bottom))]">
      {!canPlayAudio && (
        <Button variant="primary" onClick={() => void room.startAudio()}>
          <Volume2 aria-hidden />
          {t('start_sound')}
        </Button>
      )}
      <Button onClick={() => show({ microphone: !microphone })}>
        {microphone ? <Mic aria-hidden /> : <MicOff aria-hidden />}
        <span className="max-sm:sr-only">{microphone ? t('mute') : t('unmute')}</span>
      </Button>
      <Button onClick={() => show({ camera: !camera })}>
        {camera ? <Video aria-hidden /> : <VideoOff aria-hidden />}
        <span className="max-sm:sr-only">{camera ? t('hide') : t('unhide')}</span>
      </Button>
      <Button variant="ghost" onClick={onLeave}>
        <LogOut aria-hidden />
        {t('leave')}
      </Button>
    </div>
  );
}
