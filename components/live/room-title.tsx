'use client';

import { useTranslations } from 'next-intl';
import type { RoomView } from '@/server/live/queries/get-room';
import { Badge } from '../ui/badge';
import { clockOf } from './duration';
import type { LiveState } from './live-state';
import { useNow } from './use-now';

type Props = { event: RoomView['event']; live: LiveState; serverNow: Date };

/** Which event, whether it is on the air, and for how long already. Red is for being on the air alone. */
export function RoomTitle({ event, live, serverNow }: Props) {
  const t = useTranslations('live');
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3.5 gap-y-1">
      <p
        className="min-w-0 max-w-full truncate font-display text-[20px] leading-tight max-md:text-base"
        lang={event.language}
      >
        {event.title}
      </p>
      <p className="truncate text-ink-2 text-sm max-lg:hidden">{event.organizerName}</p>
      {live.state === 'open' && (
        <p className="flex items-center gap-2.5">
          <Badge tone="live">{t('on_air')}</Badge>
          {live.openedAt && <Running since={live.openedAt} serverNow={serverNow} />}
        </p>
      )}
    </div>
  );
}

function Running({ since, serverNow }: { since: Date; serverNow: Date }) {
  const t = useTranslations('live');
  const now = useNow(serverNow);
  return (
    <span role="timer" className="tabular font-semibold text-sm">
      <span className="sr-only">{t('running')} </span>
      {clockOf(now.getTime() - since.getTime())}
    </span>
  );
}
