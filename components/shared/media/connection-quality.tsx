'use client';

import { useConnectionQualityIndicator } from '@livekit/components-react';
import { type Participant, ConnectionQuality as Quality } from 'livekit-client';
import { Signal, SignalHigh, SignalLow, SignalZero } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '../../ui/cn';

const qualities = {
  [Quality.Excellent]: { word: 'excellent', Icon: Signal, look: 'text-success' },
  [Quality.Good]: { word: 'good', Icon: SignalHigh, look: 'text-success' },
  [Quality.Poor]: { word: 'poor', Icon: SignalLow, look: 'text-warning' },
  [Quality.Lost]: { word: 'lost', Icon: SignalZero, look: 'text-danger' },
  [Quality.Unknown]: { word: 'unknown', Icon: SignalZero, look: 'text-ink-3' },
} as const;

type Props = {
  person: Participant;
  /** Where there is room for the words beside the picture. */
  inWords?: boolean;
  className?: string;
};

/** How well somebody is connected, as the room server measures it. */
export function ConnectionQuality({ person, inWords = false, className }: Props) {
  const t = useTranslations('media.quality');
  const { quality } = useConnectionQualityIndicator({ participant: person });
  const { word, Icon, look } = qualities[quality];
  return (
    <span className={cn('inline-flex items-center gap-2', className)} title={inWords ? undefined : t(word)}>
      <Icon aria-hidden className={cn('size-4 shrink-0', look)} />
      <span className={inWords ? 'text-ink-2 text-sm max-md:sr-only' : 'sr-only'}>{t(word)}</span>
    </span>
  );
}
