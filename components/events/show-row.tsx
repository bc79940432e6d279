import { useLocale } from 'next-intl';
import type { EventCardView } from '@/server/events/queries/list-events';
import { formatTime, formatZone } from '@/server/i18n/format';
import { Cover } from '../shared/cover';
import { IntentLink } from '../shared/intent-link';
import { YourTime } from '../shared/your-time';
import { Availability } from './availability';
import { Place } from './place';
import { PriceFrom } from './price';
import { TitleLink } from './title-link';

/** A line of the playbill: when, what it looks like, what and where, how much. The whole line is the link, but for its organiser. */
export function ShowRow({ event }: { event: EventCardView }) {
  const where = { locale: useLocale(), timeZone: event.timeZone };
  return (
    <article className="group relative grid grid-cols-[80px_132px_minmax(0,1fr)_118px] gap-5 border-line border-t py-[18px] first:border-0 first:pt-0 max-lg:grid-cols-[72px_108px_minmax(0,1fr)_104px] max-lg:gap-4 max-md:grid-cols-[104px_minmax(0,1fr)] max-md:gap-x-3.5 max-md:gap-y-1 max-md:first:border-t max-md:first:pt-4">
      <div className="max-md:order-2 max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-1.5">
        <time
          dateTime={event.startsAt.toISOString()}
          className="block font-semibold text-[23px] leading-7 tracking-[-0.01em] max-md:text-[17px] max-md:leading-[22px]"
        >
          {formatTime(event.startsAt, where)}
        </time>
        <span className="block text-[12.5px] text-ink-2 leading-snug max-md:text-[13.5px]">
          {zoneName(event, formatZone(event.startsAt, where))}
        </span>
        <YourTime
          at={event.startsAt}
          timeZone={event.timeZone}
          className="block text-[12.5px] text-ink-2 leading-snug max-md:text-[13.5px]"
        />
      </div>
      <div className="h-[92px] overflow-hidden rounded-[10px] max-lg:h-[78px] max-md:order-1 max-md:row-span-4 max-md:h-[104px]">
        <Cover seed={event.id} picture={event.cover} sizes="132px" />
      </div>
      <div className="max-md:order-3">
        <TitleLink event={event} className="max-md:text-[18px]" />
        <Place event={event} className="mt-1 text-ink-2 text-sm" />
        <p className="mt-0.5 text-ink-2 text-sm">
          {/* Above the title's link, which covers the line. */}
          <IntentLink
            href={`/o/${event.organizer.handle}`}
            className="relative z-1 hover:underline pointer-coarse:py-1.5"
          >
            {event.organizer.name}
          </IntentLink>
        </p>
      </div>
      <p className="text-end font-semibold max-md:order-4 max-md:flex max-md:items-baseline max-md:gap-2.5 max-md:text-start">
        <PriceFrom price={event.priceFrom} />
        <small className="mt-1 block font-medium text-[13px] text-ink-2 leading-snug max-md:mt-0">
          <Availability event={event} />
        </small>
      </p>
    </article>
  );
}

/** A city says more than an offset; only Moscow's clock has a name of its own. */
const zoneName = ({ timeZone, city }: EventCardView, zone: string) =>
  timeZone !== 'Europe/Moscow' && city ? city : zone;
