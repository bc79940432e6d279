'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import type { RoomView } from '@/server/live/queries/get-room';
import { openingOf } from '@/server/live/rules/opening';
import { liveTopic } from '@/server/live/schema';
import { type TopicStatus, useTopic } from '../providers/realtime';
import { trpc } from '../providers/trpc';
import type { ChosenDevices } from '../shared/media/own-media';
import { Message } from '../shared/message-page';
import { LiveShell } from '../shared/shells/live-shell';
import { Button } from '../ui/button';
import { Ended } from './ended';
import { HostDoor } from './host-door';
import { applyNews, type LiveState, stateOf } from './live-state';
import { NoScript } from './no-script';
import { RoomTitle } from './room-title';
import { useNow } from './use-now';
import { WaitingRoom } from './waiting-room';

// The vendor's package is large, and only whoever goes in needs it.
const Hall = dynamic(() => import('./hall').then(({ Hall }) => Hall), { ssr: false, loading: ComingIn });
const HostStage = dynamic(() => import('./host-stage').then(({ HostStage }) => HostStage), {
  ssr: false,
  loading: ComingIn,
});

type Props = {
  room: RoomView;
  /** What people write beside the stage; the page brings it, and without it the stage has all the room. */
  rail?: ReactNode;
  actions: ReactNode;
};

/** The room of an event for whoever may come in, from the countdown to the last word. It changes by itself. */
export function LiveRoom({ room, rail = null, actions }: Props) {
  const { client } = trpc.useUtils();
  const { event, role, now: serverNow } = room;
  const { state: live, status } = useTopic<LiveState>({
    topic: liveTopic(event.id),
    initial: { state: stateOf(room), seq: room.seq },
    load: async () => {
      const fresh = await client.live.room.query({ eventId: event.id });
      return { state: stateOf(fresh), seq: fresh.seq };
    },
    apply: applyNews,
  });
  const inside = { room, live, rail };
  return (
    <LiveShell title={<RoomTitle event={event} live={live} serverNow={serverNow} />} actions={actions}>
      <NoScript />
      {role === 'host' ? <Host {...inside} /> : <Attendee {...inside} status={status} />}
    </LiveShell>
  );
}

type Inside = { room: RoomView; live: LiveState; rail: ReactNode };

function Attendee({ room: { event, now }, live, rail, status }: Inside & { status: TopicStatus }) {
  const [left, setLeft] = useState(false);
  // Fetched while there is time for it, so that hundreds who wait do not all ask at the minute of the opening.
  useEffect(() => void import('./hall'), []);
  switch (live.state) {
    case 'waiting':
      return <WaitingRoom event={event} serverNow={now} status={status} />;
    case 'open':
      if (left) return <Left onBack={() => setLeft(false)} />;
      return <Hall event={event} rail={rail} onLeave={() => setLeft(true)} />;
    case 'ended':
    case 'over':
    case 'called_off':
      return <Ended state={live.state} slug={event.slug} openAgain={null} />;
    default:
      return live.state satisfies never;
  }
}

/** A stage belongs to one opening of the room: at the next one, nobody is on the air who did not say so again. */
type Entered = { devices: ChosenDevices; openedAt: Date };

function Host({ room, live, rail }: Inside) {
  const [entered, setEntered] = useState<Entered | null>(null);
  const [reopening, setReopening] = useState(false);
  const { event } = room;
  const leave = () => setEntered(null);
  if (entered && isStillOpen(entered, live)) {
    return (
      <HostStage
        event={event}
        serverNow={room.now}
        devices={entered.devices}
        rail={rail}
        onLeave={leave}
        onEnded={leave}
      />
    );
  }
  if (live.state === 'open' || live.state === 'waiting' || (live.state === 'ended' && reopening)) {
    const enter = (devices: ChosenDevices, openedAt: Date) => {
      setReopening(false);
      setEntered({ devices, openedAt });
    };
    return <HostDoor room={room} openedAt={live.state === 'open' ? live.openedAt : null} onEnter={enter} />;
  }
  return (
    <Ended
      state={live.state}
      slug={event.slug}
      openAgain={<OpenAgain room={room} onOpen={() => setReopening(true)} />}
    />
  );
}

/** The answer to "open" may come before the news of it: what is known then is still about the opening before. */
const isStillOpen = (entered: Entered, { state, openedAt }: LiveState): boolean => {
  const known = openedAt?.getTime() ?? 0;
  return known < entered.openedAt.getTime() || (state === 'open' && known === entered.openedAt.getTime());
};

function OpenAgain({ room: { event, now: serverNow }, onOpen }: { room: RoomView; onOpen: () => void }) {
  const t = useTranslations('live.host');
  const now = useNow(serverNow);
  if (openingOf({ ...event, status: 'published' }, now) !== 'possible') return null;
  return (
    <Button variant="ghost" onClick={onOpen}>
      {t('open_again')}
    </Button>
  );
}

function Left({ onBack }: { onBack: () => void }) {
  const t = useTranslations('live.away');
  return (
    <main id="content">
      <Message
        title={t('left_title')}
        body={t('left_body')}
        actions={
          <Button variant="primary" onClick={onBack}>
            {t('back')}
          </Button>
        }
      />
    </main>
  );
}

function ComingIn() {
  const t = useTranslations('live.status');
  return (
    <main id="content" className="grid min-h-full content-center justify-items-center p-8">
      <p role="status" className="text-ink-2">
        {t('joining')}
      </p>
    </main>
  );
}
