'use client';

import { RoomAudioRenderer, RoomContext } from '@livekit/components-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { RoomView } from '@/server/live/queries/get-room';
import type { ChosenDevices } from '../shared/media/own-media';
import { LiveRoom as RoomLayout } from '../shared/shells/live-shell';
import { Away } from './away';
import { ConnectionNote } from './connection-note';
import { EndRoom } from './end-room';
import { OnAirFrame } from './on-air-frame';
import { Stage } from './stage';
import { StageControls } from './stage-controls';
import { StartSound } from './start-sound';
import { useRoom } from './use-room';
import { useShown } from './use-shown';

type Props = {
  event: RoomView['event'];
  serverNow: Date;
  devices: ChosenDevices;
  rail: ReactNode;
  onLeave: () => void;
  onEnded: () => void;
};

/** The room for whoever hosts it: on the stage, in a frame that says what others see and hear of them. */
export function HostStage({ event, serverNow, devices, rail, onLeave, onEnded }: Props) {
  const t = useTranslations('live.stage');
  const { shown, failed, settle, show } = useShown(devices);
  const { room, standing, again } = useRoom({ eventId: event.id, settle });
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
              aria-label={t('label')}
              className="flex min-h-0 flex-1 flex-col gap-4 max-lg:flex-none max-lg:gap-2"
            >
              <OnAirFrame standing={standing}>
                <Stage title={event.title} />
              </OnAirFrame>
              <StartSound />
              <StageControls
                shown={shown}
                failed={failed}
                show={(change) => show(room, change)}
                onLeave={onLeave}
                end={<EndRoom event={event} serverNow={serverNow} onEnded={onEnded} />}
              />
            </section>
            <RoomAudioRenderer />
          </>
        }
      />
    </RoomContext.Provider>
  );
}
