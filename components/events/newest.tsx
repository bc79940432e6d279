import { useLocale, useTranslations } from 'next-intl';
import type { EventCardView } from '@/server/events/queries/list-events';
import { formatDateTime } from '@/server/i18n/format';
import { TitleLink } from './title-link';

export function Newest({ events }: { events: readonly EventCardView[] }) {
  const t = useTranslations('events');
  const locale = useLocale();
  return (
    <section aria-labelledby="newest">
      <h2 id="newest" className="mb-1 font-semibold text-base">
        {t('home.newest')}
      </h2>
      <ul className="divide-y divide-line">
        {events.map((event) => (
          <li key={event.id} className="group relative py-3">
            <TitleLink event={event} className="mb-[3px] text-[17px]" />
            <p className="text-[13px] text-ink-2 leading-snug">
              {formatDateTime(event.startsAt, { locale, timeZone: event.timeZone })}
              {' · '}
              {event.kind === 'webinar' ? t('card.live') : event.city}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
