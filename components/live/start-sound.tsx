'use client';

import { useRoomContext, useStartAudio } from '@livekit/components-react';
import { Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';

/** Browsers keep a page silent that nobody has touched yet; one press ends that. */
export function StartSound() {
  const t = useTranslations('live.controls');
  const room = useRoomContext();
  const { canPlayAudio } = useStartAudio({ room, props: {} });
  if (canPlayAudio) return null;
  return (
    <Button
      variant="primary"
      size="xl"
      className="shrink-0 bg-brass! text-[#24181b]! max-lg:mx-2.5"
      onClick={() => void room.startAudio()}
    >
      <Volume2 aria-hidden />
      {t('start_sound')}
    </Button>
  );
}
