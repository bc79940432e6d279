import { useLocale, useTranslations } from 'next-intl';
import type { EventCategory } from '@/server/events/schema';
import { formatNumber } from '@/server/i18n/format';
import { IntentLink } from '../shared/intent-link';

type Props = { topics: readonly { category: EventCategory; count: number }[] };

export function Topics({ topics }: Props) {
  const t = useTranslations('events');
  const locale = useLocale();
  return (
    <nav aria-labelledby="topics">
      <h2 id="topics" className="mb-2 font-semibold text-base">
        {t('home.topics')}
      </h2>
      {topics.map(({ category, count }) => (
        <IntentLink
          key={category}
          href={{ pathname: '/events', query: { category } }}
          className="-mx-2.5 flex justify-between gap-3 rounded-lg px-2.5 py-[7px] hover:bg-hover pointer-coarse:py-3"
        >
          {t(`category.${category}`)}
          <span className="tabular text-ink-3">{formatNumber(count, locale)}</span>
        </IntentLink>
      ))}
    </nav>
  );
}
