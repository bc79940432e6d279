'use client';

import { isTrackReference, useParticipants, useTracks, VideoTrack } from '@livekit/components-react';
import { type Participant, Track } from 'livekit-client';
import { MonitorUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PersonTile } from '../shared/media/person-tile';
import { cn } from '../ui/cn';
import { HoldingSlide } from './holding-slide';

/** Whoever may show something is on stage. Whoever only watches is in nobody's list, and not even in their own. */
const isOnStage = ({ permissions, isLocal }: Participant) => permissions?.canPublish ?? !isLocal;

/** What everybody looks at: a screen with the people above it, the people alone, or the words that nobody is there. */
export function Stage({ title }: { title: string }) {
  const t = useTranslations('live.stage');
  const people = useParticipants().filter(isOnStage);
  const [screen] = useTracks([Track.Source.ScreenShare], { onlySubscribed: false });
  const list = (className: string, tile?: string) => (
    <ul aria-label={t('people')} className={className}>
      {people.map((person) => (
        <PersonTile key={person.sid || person.identity || 'own'} person={person} className={tile} />
      ))}
    </ul>
  );
  if (people.length === 0) return <HoldingSlide title={title} words={t('holding')} hint={t('holding_hint')} />;
  if (isTrackReference(screen)) {
    return (
      <div className="grid min-h-0 flex-1 grid-rows-[auto_minmax(0,1fr)] gap-3 max-lg:flex max-lg:flex-col max-lg:gap-0">
        {list('flex gap-3 overflow-x-auto p-0.5 max-lg:order-2 max-lg:p-2', 'w-[186px] shrink-0 max-lg:w-32')}
        <figure className="relative min-h-0 overflow-hidden rounded-card bg-black max-lg:aspect-video max-lg:rounded-none">
          <VideoTrack trackRef={screen} className="absolute inset-0 size-full object-contain" />
          <figcaption className="absolute end-2.5 top-2.5 flex items-center gap-2 rounded-lg bg-sunken/85 px-2.5 py-1 font-semibold text-ink text-sm">
            <MonitorUp aria-hidden className="size-4" />
            {t('screen_of', { name: screen.participant.name ?? '' })}
          </figcaption>
        </figure>
      </div>
    );
  }
  const alone = people.length === 1;
  return (
    <div className="grid min-h-0 flex-1 content-center max-lg:flex-none">
      {list(
        cn(
          'mx-auto grid w-full gap-3 max-lg:gap-1.5',
          // As wide as lets a picture of 16:9 stand between the bars.
          alone ? 'max-w-[calc((100dvh-250px)*1.7778)]' : 'max-w-[calc((100dvh-250px)*1.7778)] sm:grid-cols-2',
          people.length > 4 && 'lg:grid-cols-3',
        ),
        'max-lg:rounded-none',
      )}
    </div>
  );
}
