'use client';

import { useLocalParticipant } from '@livekit/components-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '../ui/cn';
import { useStatus } from './connection-note';
import type { Standing } from './use-room';

type Truth = 'both' | 'camera' | 'microphone' | 'screen' | 'none' | 'away';

/** Around the stage of whoever stands on it: red exactly while somebody sees or hears them. */
export function OnAirFrame({ standing, children }: { standing: Standing; children: ReactNode }) {
  const t = useTranslations('live.frame');
  const truth = useTruth(standing);
  const onAir = truth !== 'none' && truth !== 'away';
  return (
    <div
      className={cn(
        'flex min-h-0 flex-1 flex-col overflow-hidden rounded-stub border-[3px] max-lg:flex-none max-lg:rounded-none',
        onAir ? 'border-live' : 'border-line-strong',
      )}
    >
      <p
        role="status"
        className={cn(
          'flex shrink-0 flex-wrap items-center gap-x-3 px-3 py-1.5 font-semibold text-sm',
          onAir ? 'bg-live text-on-live' : 'bg-raised text-ink-2',
        )}
      >
        {onAir && <span className="uppercase tracking-wider">{t('on_air')}</span>}
        <span>{t(truth)}</span>
      </p>
      <div className="flex min-h-0 flex-1 flex-col p-2 max-lg:flex-none max-lg:p-0">{children}</div>
    </div>
  );
}

function useTruth(standing: Standing): Truth {
  const status = useStatus(standing);
  const { isCameraEnabled, isMicrophoneEnabled, isScreenShareEnabled } = useLocalParticipant();
  if (status !== 'in') return 'away';
  if (isMicrophoneEnabled) return isCameraEnabled ? 'both' : 'microphone';
  if (isCameraEnabled) return 'camera';
  return isScreenShareEnabled ? 'screen' : 'none';
}
