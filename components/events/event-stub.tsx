import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { EventView } from '@/server/events/queries/get-event';
import type { EventPhase } from '@/server/events/rules/phase';
import { formatDateTime, formatTime } from '@/server/i18n/format';
import { formatMoney } from '@/server/i18n/format-money';
import { isFree } from '@/server/kernel/pure/money';
import { dayOf } from '@/server/kernel/pure/time';
import { Badge } from '../ui/badge';
import { cn } from '../ui/cn';

type Props = { event: EventView; phase: EventPhase };
type StubProps = Props & {
  action: ReactNode;
  /** On a phone the action stands at the foot of the screen, and not here a second time. */
  hasBar: boolean;
};

/** The price card in Foyer's own shape: what it costs above the perforation, how it stands below. */
export function EventStub({ event, phase, action, hasBar }: StubProps) {
  const t = useTranslations('events.page');
  return (
    <div className="stub-shadow lg:sticky lg:top-[84px]">
      <div className="stub [--cut:calc(100%-92px)]">
        <div className="px-6 pt-[22px] pb-6">
          <div className="flex min-h-[23px] items-center justify-between gap-3">
            <h2 className="over">{t('tickets')}</h2>
            {isAhead(phase) && <Seats event={event} />}
          </div>
          {isAhead(phase) ? <Price event={event} /> : <p className="mt-3 text-ink-2">{t('not_sold_any_more')}</p>}
        </div>
        <div className={cn('px-6 pb-6', hasBar && 'max-lg:hidden')}>{action}</div>
        <div aria-hidden className="mx-[22px] border-line-strong border-t-2 border-dashed opacity-80" />
        <p className="grid h-[91px] content-center px-6 text-center text-ink-2">
          <Standing event={event} phase={phase} />
        </p>
      </div>
    </div>
  );
}

/** What is over, called off or without a date costs nothing: there is nothing to buy. */
const isAhead = (phase: EventPhase) => phase === 'upcoming' || phase === 'live';

/** Where the event stands: when it begins, how long it still runs, or why nobody needs to come. */
function Standing({ event: { startsAt, endsAt, timeZone }, phase }: Props) {
  const t = useTranslations('events.page.phase');
  const where = { locale: useLocale(), timeZone };
  const isSameDay = dayOf(startsAt, timeZone) === dayOf(endsAt, timeZone);
  switch (phase) {
    case 'upcoming':
      return t('upcoming', { time: formatDateTime(startsAt, where) });
    case 'live':
      return t('live', { time: isSameDay ? formatTime(endsAt, where) : formatDateTime(endsAt, where) });
    case 'over':
    case 'cancelled':
    case 'postponed':
      return t(phase);
    default:
      return phase satisfies never;
  }
}

function Price({ event: { priceFrom } }: { event: EventView }) {
  const t = useTranslations('events.page');
  const locale = useLocale();
  if (!priceFrom) return <p className="mt-3 text-ink-2">{t('not_on_sale')}</p>;
  if (isFree(priceFrom)) return <p className="mt-2 font-[620] text-[32px] leading-tight">{t('free')}</p>;
  return (
    <p className="mt-2">
      <span className="block text-ink-2 text-sm">{t('price_from')}</span>
      <span className="tabular block font-[620] text-[32px] leading-tight">{formatMoney(priceFrom, locale)}</span>
      <span className="block text-ink-3 text-sm">{t('all_in')}</span>
    </p>
  );
}

function Seats({ event: { availability, freeSeats } }: { event: EventView }) {
  const t = useTranslations('events.page');
  switch (availability) {
    case 'sold_out':
      return <Badge>{t('sold_out')}</Badge>;
    case 'few_left':
      return <Badge tone="warning">{t('few_left')}</Badge>;
    case 'open':
      return freeSeats === null ? null : <Badge tone="success">{t('seats_open')}</Badge>;
    default:
      return availability satisfies never;
  }
}
