import { useLocale, useTranslations } from 'next-intl';
import type { EventCardView } from '@/server/events/queries/list-events';
import { formatDate, formatDateWithYear, formatWeekday } from '@/server/i18n/format';
import { addDays, dayOf, startOfDay } from '@/server/kernel/pure/time';
import { DateLeaf } from '../shared/date-leaf';
import { ShowRow } from './show-row';

type Props = {
  events: readonly EventCardView[];
  /** The day it is for whoever runs the platform; "today" is said of the event's own day. */
  today: string;
  /** How many events each day has in all, where that is known. */
  counts?: Record<string, number>;
  /** Of what is over, the last comes first. */
  newestFirst?: boolean;
};

/** Events by day, as a theatre prints its month. */
export function Playbill({ events, today, counts = {}, newestFirst = false }: Props) {
  const days = byDay(events);
  return (newestFirst ? days.toReversed() : days).map(([day, shows]) => (
    <DaySection key={day} day={day} today={today} count={counts[day]}>
      {shows.map((event) => (
        <ShowRow key={event.id} event={event} />
      ))}
    </DaySection>
  ));
}

type DayProps = { day: string; today: string; count?: number; children: React.ReactNode };

function DaySection({ day, today, count, children }: DayProps) {
  const t = useTranslations('events.card');
  const where = { locale: useLocale(), timeZone: 'UTC' };
  const at = startOfDay(day, 'UTC');
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const name = day === today ? t('today') : day === addDays(today, 1) ? t('tomorrow') : formatWeekday(at, where);
  return (
    <section className="grid grid-cols-[72px_minmax(0,1fr)] gap-5 pt-5 max-md:grid-cols-1 max-md:gap-3.5 [&+&]:mt-3">
      <div className="sticky top-[84px] self-start text-center max-md:static max-md:flex max-md:items-center max-md:gap-3 max-md:text-start">
        <DateLeaf
          at={at}
          timeZone="UTC"
          over="weekday"
          tone={day === today ? 'velvet' : 'ink'}
          className="mx-auto max-md:mx-0 max-md:w-[50px]"
        />
        <h2 className="mt-2 text-ink-2 text-xs leading-snug max-md:mt-0 max-md:text-sm">
          <b className="block font-semibold text-ink max-md:text-[17px]">{name}</b>
          <span className="block">{isThisYear ? formatDate(at, where) : formatDateWithYear(at, where)}</span>
          {count !== undefined && <span className="block">{t('day_events', { count })}</span>}
        </h2>
      </div>
      <div>{children}</div>
    </section>
  );
}

/** In the order of their own calendars, which around midnight is not the order of the instants. */
function byDay(events: readonly EventCardView[]): [string, EventCardView[]][] {
  const days = Map.groupBy(events, ({ startsAt, timeZone }) => dayOf(startsAt, timeZone));
  return [...days].toSorted(([a], [b]) => a.localeCompare(b));
}
