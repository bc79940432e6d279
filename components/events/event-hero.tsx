import { MapPin, Radio } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { EventView } from '@/server/events/queries/get-event';
import type { EventPhase } from '@/server/events/rules/phase';
import { formatDate, formatTime, formatWeekday, formatZone } from '@/server/i18n/format';
import { dayOf } from '@/server/kernel/pure/time';
import { Cover } from '../shared/cover';
import { DateLeaf } from '../shared/date-leaf';
import { YourTime } from '../shared/your-time';
import { Badge } from '../ui/badge';

type Props = { event: EventView; phase: EventPhase };

/** The first screen answers what, when and where. Washed in the colours of the cover, dark in both themes. */
export function EventHero({ event, phase }: Props) {
  const t = useTranslations('events');
  return (
    <header className="relative overflow-hidden bg-[#1a0c12] text-[#fff8f2]">
      <div aria-hidden className="absolute -inset-10 scale-115 opacity-55 blur-[46px] saturate-115">
        <Cover seed={event.id} picture={event.cover} sizes="320px" eager />
      </div>
      <div aria-hidden className="absolute inset-0 bg-linear-to-b from-[rgb(20_9_14/0.25)] to-[rgb(20_9_14/0.72)]" />
      <div className="page relative grid items-center gap-14 py-13 max-lg:gap-6 max-lg:py-7 lg:grid-cols-[minmax(0,1fr)_372px]">
        <div className="max-lg:order-2">
          <p className="mb-4 flex flex-wrap gap-2">
            <PhaseBadge phase={phase} />
            <Badge tone="brass">{t(`kind.${event.kind}`)}</Badge>
            <Badge tone="glass">{t(`category.${event.category}`)}</Badge>
            <LanguageBadge language={event.language} />
            {event.ageLimit !== null && <Badge tone="glass">{t('page.age', { age: event.ageLimit })}</Badge>}
          </p>
          <h1 className="title-page" lang={event.language}>
            {event.title}
          </h1>
          {event.summary && (
            <p className="mt-3.5 max-w-[56ch] text-[17px] text-[#fff8f2]/85" lang={event.language}>
              {event.summary}
            </p>
          )}
          <div className="mt-7 flex flex-wrap gap-x-[34px] gap-y-5 max-lg:mt-5">
            <When event={event} />
            <Where event={event} />
          </div>
        </div>
        <div className="aspect-square overflow-hidden rounded-stub shadow-[0_24px_60px_-18px_rgb(0_0_0/0.6)] max-lg:aspect-[16/10]">
          <Cover seed={event.id} picture={event.cover} sizes="(width < 1024px) 100vw, 372px" eager />
        </div>
      </div>
    </header>
  );
}

function PhaseBadge({ phase }: { phase: EventPhase }) {
  const t = useTranslations('events.page.badge');
  switch (phase) {
    case 'live':
      return <Badge tone="live">{t('live')}</Badge>;
    case 'over':
      return <Badge>{t('over')}</Badge>;
    case 'cancelled':
      return <Badge tone="danger">{t('cancelled')}</Badge>;
    case 'postponed':
      return <Badge tone="warning">{t('postponed')}</Badge>;
    case 'upcoming':
      return null;
    default:
      return phase satisfies never;
  }
}

function LanguageBadge({ language }: { language: string }) {
  const name = new Intl.DisplayNames([useLocale()], { type: 'language', fallback: 'code' }).of(language) ?? language;
  return <Badge tone="glass">{name}</Badge>;
}

function When({ event: { startsAt, endsAt, timeZone } }: { event: EventView }) {
  const t = useTranslations('events.page');
  const where = { locale: useLocale(), timeZone };
  const oneDay = dayOf(startsAt, timeZone) === dayOf(endsAt, timeZone);
  const [start, end] = [formatTime(startsAt, where), formatTime(endsAt, where)];
  return (
    <Fact
      icon={
        <DateLeaf
          at={startsAt}
          timeZone={timeZone}
          tone="velvet"
          className="w-[54px] inset-ring-0 [--raised:#fff8f2] [--ink:#24181b]"
        />
      }
    >
      <time dateTime={startsAt.toISOString()} className="block font-semibold">
        {t('time_range', {
          day: `${formatWeekday(startsAt, where)}, ${formatDate(startsAt, where)}`,
          start,
          end: oneDay ? end : `${formatDate(endsAt, where)}, ${end}`,
        })}
      </time>
      <span className="block text-[#fff8f2]/78 text-sm">
        {formatZone(startsAt, where)}
        <YourTime at={startsAt} timeZone={timeZone} template={` · ${t('your_time', { time: '{time}' })}`} />
      </span>
    </Fact>
  );
}

function Where({ event: { kind, city, venueName, venueAddress } }: { event: EventView }) {
  const t = useTranslations('events.page');
  const online = kind === 'webinar';
  return (
    <Fact
      icon={
        <span className="grid size-[54px] shrink-0 place-items-center rounded-xl bg-[#fff8f2]/13">
          {online ? <Radio aria-hidden className="size-[22px]" /> : <MapPin aria-hidden className="size-[22px]" />}
        </span>
      }
    >
      <b className="block font-semibold">{online ? t('live_place') : (venueName ?? city)}</b>
      <span className="block text-[#fff8f2]/78 text-sm">
        {online ? t('live_place_hint') : [city, venueAddress].filter(Boolean).join(', ')}
      </span>
    </Fact>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-center gap-3.5">
      {icon}
      <div>{children}</div>
    </div>
  );
}
