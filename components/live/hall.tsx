'use client';

import { RoomAudioRenderer, RoomContext } from '@livekit/components-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef, useState } from 'react';
import type { RoomView } from '@/server/live/queries/get-room';
import { LiveRoom as RoomLayout } from '../shared/shells/live-shell';
import { Away } from './away';
import { ConnectionNote } from './connection-note';
import { HallControls, type Loudness } from './hall-controls';
import { Stage } from './stage';
import { StartSound } from './start-sound';
import { useRoom } from './use-room';

type Props = { event: RoomView['event']; rail: ReactNode; onLeave: () => void };

/** The room for whoever watches. Nothing here opens a camera or a microphone. */
export function Hall({ event, rail, onLeave }: Props) {
  const t = useTranslations('live.stage');
  const { room, standing, again } = useRoom({ eventId: event.id });
  const [loudness, setLoudness] = useState<Loudness>({ volume: 1, muted: false });
  const stage = useRef<HTMLElement>(null);
  if (standing.presence === 'elsewhere' || standing.presence === 'removed' || standing.presence === 'refused') {
    return <Away standing={standing} slug={event.slug} onAgain={again} />;
  }
  return (
    <RoomContext.Provider value={room}>
      <RoomLayout
        conversation={rail}
        stage={
          <>
            <h1 className="sr-only">{event.title}</h1>
            <ConnectionNote standing={standing} />
            <section
              ref={stage}
              aria-label={t('label')}
              className="flex min-h-0 flex-1 flex-col gap-4 bg-paper max-lg:flex-none max-lg:gap-2 [&:fullscreen]:p-4"
            >
              <Stage title={event.title} />
              <StartSound />
              <HallControls loudness={loudness} onLoudness={setLoudness} stage={stage} onLeave={onLeave} />
            </section>
            <RoomAudioRenderer volume={loudness.volume} muted={loudness.muted} />
          </>
        }
      />
    </RoomContext.Provider>
  );
}
