'use client';

import { VideoOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { type OwnMedia, trackOf } from './own-media';

/** As in a mirror: that is how people know themselves. Others see it the right way round. */
export function Preview({ media }: { media: OwnMedia }) {
  const track = trackOf(media, 'video');
  const t = useTranslations('media');
  const picture = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (picture.current) picture.current.srcObject = track ? new MediaStream([track]) : null;
  }, [track]);
  return (
    <div className="relative grid aspect-video content-center overflow-hidden rounded-card bg-sunken ring-1 ring-line md:self-center">
      {track ? (
        <video
          ref={picture}
          aria-label={t('preview')}
          autoPlay
          muted
          playsInline
          className="absolute inset-0 size-full -scale-x-100 object-cover"
        />
      ) : (
        <p role="status" className="grid justify-items-center gap-3 p-6 text-center text-ink-2">
          <VideoOff aria-hidden className="size-8 stroke-[1.5]" />
          {media.status === 'asking' ? t('asking') : t('no_picture')}
        </p>
      )}
    </div>
  );
}
