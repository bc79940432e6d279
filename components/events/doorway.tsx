import { useTranslations } from 'next-intl';
import type { EventCardView } from '@/server/events/queries/list-events';
import { Cover } from '../shared/cover';
import { Badge } from '../ui/badge';
import { PriceFrom } from './price';
import { TitleLink } from './title-link';

const MINUTE_MS = 60_000;

/** Something on air right now: a lit doorway one walks through. All of them stand on one floor line. */
export function Doorway({ event, now }: { event: EventCardView; now: Date }) {
  const t = useTranslations('events.live');
  return (
    <article className="group relative">
      <div className="relative h-[206px] rounded-t-[112px] border-2 border-ink-2 border-b-0 px-[7px] pt-[7px] transition-colors group-hover:border-velvet max-lg:h-[180px] max-md:h-[178px] max-md:rounded-t-[86px]">
        <div className="house relative h-full overflow-hidden rounded-t-[103px] after:absolute after:inset-x-0 after:top-[45%] after:bottom-0 after:bg-linear-to-b after:from-transparent after:to-sunken/90 max-md:rounded-t-[77px]">
          <Cover seed={event.id} picture={event.cover} sizes="280px" eager />
        </div>
        <p className="absolute inset-x-0 bottom-3.5 flex justify-center">
          <Badge tone="live">{t('badge')}</Badge>
        </p>
      </div>
      <div aria-hidden className="-mx-3 mb-3.5 h-0.5 bg-ink max-lg:-mx-2" />
      <TitleLink event={event} className="text-[18px]" />
      <p className="mt-1.5 text-[13px] text-ink-2 leading-normal">
        {event.organizer.name}
        <br />
        {t('since', { duration: duration(t, now.getTime() - event.startsAt.getTime()) })}
        {event.priceFrom && (
          <>
            {' · '}
            <PriceFrom price={event.priceFrom} />
          </>
        )}
      </p>
    </article>
  );
}

type Words = ReturnType<typeof useTranslations<'events.live'>>;

function duration(t: Words, ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / MINUTE_MS));
  return minutes < 60
    ? t('minutes', { minutes })
    : t('hours_minutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
