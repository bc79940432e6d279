'use client';

import { isTrackReference, useIsSpeaking, useTracks, VideoTrack } from '@livekit/components-react';
import { type Participant, Track } from 'livekit-client';
import { Mic, MicOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Avatar } from '../../ui/avatar';
import { cn } from '../../ui/cn';
import { ConnectionQuality } from './connection-quality';
import { Level } from './level';

/** One person: picture or initials, name, whether they speak and how loud, and how well they are connected. */
export function PersonTile({ person, className }: { person: Participant; className?: string }) {
  const t = useTranslations('media');
  const speaking = useIsSpeaking(person);
  const tracks = useTracks([Track.Source.Camera, Track.Source.Microphone], { onlySubscribed: false });
  const own = tracks.filter(({ participant }) => participant.identity === person.identity);
  const camera = own.find(({ source }) => source === Track.Source.Camera);
  const microphone = own.find(({ source }) => source === Track.Source.Microphone);
  const hears = microphone !== undefined && !microphone.publication.isMuted;
  const name = person.name || t('unnamed');

  return (
    <li
      aria-label={person.isLocal ? t('you', { name }) : name}
      className={cn(
        'relative grid aspect-video place-items-center overflow-hidden rounded-card bg-raised ring-1 ring-line',
        speaking && 'ring-2 ring-success',
        className,
      )}
    >
      {isTrackReference(camera) && !camera.publication.isMuted ? (
        <VideoTrack
          trackRef={camera}
          className={cn('absolute inset-0 size-full object-cover', person.isLocal && '-scale-x-100')}
        />
      ) : (
        <Avatar name={name} size="lg" />
      )}
      <div className="absolute inset-x-2 bottom-2 flex items-center gap-2">
        <span className="flex min-w-0 items-center gap-2 rounded-lg bg-sunken/85 px-2.5 py-1 font-semibold text-ink text-sm [&_svg]:size-4 [&_svg]:shrink-0">
          {hears ? <Mic aria-hidden className="text-success" /> : <MicOff aria-hidden className="text-ink-2" />}
          <span className="sr-only">{hears ? t('microphone_on') : t('microphone_off')}</span>
          <span className="truncate">{person.isLocal ? t('you', { name }) : name}</span>
          {hears && <Level track={microphone.publication.track?.mediaStreamTrack} className="w-14 max-sm:w-9" />}
        </span>
        <ConnectionQuality person={person} className="ms-auto rounded-lg bg-sunken/85 p-1.5" />
      </div>
    </li>
  );
}
