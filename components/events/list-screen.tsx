import { useTranslations } from 'next-intl';
import type { EventCardView } from '@/server/events/queries/list-events';
import { type ListQuery, withParameter } from '@/server/events/rules/list-query';
import type { Page } from '@/server/kernel/pure/page';
import { EmptyState } from '../shared/empty-state';
import { IntentLink } from '../shared/intent-link';
import { Button } from '../ui/button';
import { Filters } from './filters';
import { FindForm } from './find-form';
import { Playbill } from './playbill';

type Props = { query: ListQuery; today: string; page: Page<EventCardView>; total: number };

export function ListScreen({ query, today, page, total }: Props) {
  const t = useTranslations('events.list');
  return (
    <main id="content" className="page max-w-[940px] pt-8 max-md:pt-6">
      <div className="mb-5 flex items-baseline gap-3">
        <h1 className="title-section">{t('title')}</h1>
        <p role="status" className="text-ink-2">
          {t('count', { count: total })}
        </p>
      </div>
      <FindForm defaults={query} />
      <div className="mt-4">
        <Filters query={query} />
      </div>
      {page.rows.length === 0 ? (
        <EmptyState
          title={t('empty_title')}
          body={t('empty_body')}
          action={
            <Button asChild>
              <IntentLink href="/events">{t('from_start')}</IntentLink>
            </Button>
          }
        />
      ) : (
        <Playbill events={page.rows} today={today} />
      )}
      <nav className="mt-6 flex flex-wrap gap-3 md:ms-[92px]" aria-label={t('pages')}>
        {query.cursor && (
          <Button asChild variant="ghost">
            <IntentLink href={{ pathname: '/events', query: withParameter(query, {}) }}>{t('from_start')}</IntentLink>
          </Button>
        )}
        {page.nextCursor && (
          <Button asChild className="flex-1 shrink!">
            <IntentLink href={{ pathname: '/events', query: { ...withParameter(query, {}), cursor: page.nextCursor } }}>
              {t('more')}
            </IntentLink>
          </Button>
        )}
      </nav>
    </main>
  );
}
