'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/server/i18n/navigation';
import type { RoomView } from '@/server/live/queries/get-room';
import { Cover } from '../shared/cover';
import { DateTime } from '../shared/date-time';
import { LiveStatus } from '../shared/live-status';
import { Countdown } from './countdown';
import { SoundTest } from './sound-test';
import { useNow } from './use-now';

type Props = {
  event: RoomView['event'];
  serverNow: Date;
  status: Parameters<typeof LiveStatus>[0]['status'];
};

/** Before the doors open: how long it still is. Nobody is asked for a camera here. */
export function WaitingRoom({ event, serverNow, status }: Props) {
  const t = useTranslations('live');
  const now = useNow(serverNow);
  return (
    <main id="content" className="relative grid min-h-full content-center overflow-hidden">
      <div aria-hidden className="absolute -inset-10 scale-115 opacity-25 blur-[60px] saturate-115">
        <Cover seed={event.id} sizes="320px" eager />
      </div>
      <div className="page relative grid max-w-[760px]! justify-items-start gap-7 py-10 max-md:gap-6 max-md:py-7">
        <header className="grid gap-2.5">
          <h1 className="title-page" lang={event.language}>
            {event.title}
          </h1>
          <p className="text-ink-2 text-lg max-md:text-base">
            {event.organizerName}
            <span className="block">
              <DateTime at={event.startsAt} timeZone={event.timeZone} />
            </span>
          </p>
        </header>
        <Countdown until={event.startsAt} now={now} due={t('waiting.any_moment')} />
        <p className="text-ink-2">{t('waiting.by_itself')}</p>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <SoundTest />
          <Link href={`/e/${event.slug}`} className="link py-2">
            {t('event_page')}
          </Link>
        </div>
        {status !== 'live' && <LiveStatus status={status} />}
      </div>
    </main>
  );
}
