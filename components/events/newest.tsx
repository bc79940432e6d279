import { useLocale, useTranslations } from 'next-intl';
import type { EventCardView } from '@/server/events/queries/list-events';
import { formatDateTime } from '@/server/i18n/format';
import { IntentLink } from '../shared/intent-link';

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
            <h3 className="title-card mb-[3px] text-[17px]" lang={event.language}>
              <IntentLink
                href={`/e/${event.slug}`}
                className="decoration-1 decoration-link underline-offset-4 after:absolute after:inset-0 group-hover:underline"
              >
                {event.title}
              </IntentLink>
            </h3>
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
