'use client';

import { useLocalParticipant } from '@livekit/components-react';
import { LogOut, Mic, MicOff, MonitorUp, MonitorX, Video, VideoOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import type { Shown } from './use-shown';

type Props = {
  shown: Shown;
  failed: boolean;
  show: (change: Partial<Shown>) => void;
  onLeave: () => void;
  end: ReactNode;
};

/** For whoever stands on the stage. Being unheard asks for attention; being on the air is said by the frame. */
export function StageControls({ shown: { camera, microphone }, failed, show, onLeave, end }: Props) {
  const t = useTranslations('live.controls');
  const [shareFailed, setShareFailed] = useState(false);
  return (
    <div className="grid shrink-0 gap-2 max-lg:px-2.5 max-lg:pb-[max(8px,env(safe-area-inset-bottom))]">
      {(failed || shareFailed) && (
        <p role="alert" className="text-sm text-warning">
          {t('failed')}
        </p>
      )}
      <fieldset aria-label={t('label')} className="flex flex-wrap items-center gap-2">
        <Button
          onClick={() => show({ microphone: !microphone })}
          className={cn(!microphone && 'border-brass! bg-brass-soft! text-brass-ink!')}
        >
          {microphone ? <Mic aria-hidden /> : <MicOff aria-hidden />}
          <span className="max-sm:sr-only">{microphone ? t('mute') : t('unmute')}</span>
        </Button>
        <Button onClick={() => show({ camera: !camera })}>
          {camera ? <Video aria-hidden /> : <VideoOff aria-hidden />}
          <span className="max-sm:sr-only">{camera ? t('hide') : t('unhide')}</span>
        </Button>
        <ShareScreen onFailed={setShareFailed} />
        <span className="ms-auto flex items-center gap-2">
          <Button variant="ghost" onClick={onLeave}>
            <LogOut aria-hidden />
            <span className="max-sm:sr-only">{t('leave')}</span>
          </Button>
          {end}
        </span>
      </fieldset>
    </div>
  );
}

function ShareScreen({ onFailed }: { onFailed: (failed: boolean) => void }) {
  const t = useTranslations('live.controls');
  const { localParticipant, isScreenShareEnabled } = useLocalParticipant();
  // Phones show no screens.
  if (typeof navigator.mediaDevices?.getDisplayMedia !== 'function') return null;
  const toggle = async () => {
    try {
      await localParticipant.setScreenShareEnabled(!isScreenShareEnabled, { audio: true });
      onFailed(false);
    } catch (error) {
      // Whoever closed the browser's question has changed their mind, which is no failure.
      onFailed(!(error instanceof DOMException && error.name === 'NotAllowedError'));
    }
  };
  return (
    <Button onClick={() => void toggle()}>
      {isScreenShareEnabled ? <MonitorX aria-hidden /> : <MonitorUp aria-hidden />}
      <span className="max-sm:sr-only">{isScreenShareEnabled ? t('unshare') : t('share')}</span>
    </Button>
  );
}
