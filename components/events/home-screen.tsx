import { useTranslations } from 'next-intl';
import type { EventCardView } from '@/server/events/queries/list-events';
import type { EventCategory } from '@/server/events/schema';
import { EmptyState } from '../shared/empty-state';
import { IntentLink } from '../shared/intent-link';
import { Button } from '../ui/button';
import { Doorway } from './doorway';
import { FindForm } from './find-form';
import { Lamps } from './lamps';
import { Month } from './month';
import { Newest } from './newest';
import { Playbill } from './playbill';
import { Quick } from './quick';
import { Topics } from './topics';

type Props = {
  now: Date;
  today: string;
  month: string;
  live: readonly EventCardView[];
  ahead: readonly EventCardView[];
  newest: readonly EventCardView[];
  days: Record<string, number>;
  categories: readonly { category: EventCategory; count: number }[];
  total: number;
  onToday: number;
};

export function HomeScreen(props: Props) {
  const t = useTranslations('events.home');
  const { now, live, ahead, total, onToday, newest } = props;
  return (
    <main id="content">
      <section className="relative overflow-clip pt-12 pb-10 text-center max-md:pt-[26px] max-md:pb-[22px] max-md:text-start">
        <Lamps />
        <div className="page relative">
          <h1 className="title-page mb-1.5">{t('title')}</h1>
          <p className="mb-6 text-base text-ink-2 max-md:mb-4">
            {t('lead', { total, today: onToday, live: live.length })}
          </p>
          <FindForm />
          <Quick />
        </div>
      </section>
      {live.length > 0 && <OnAir live={live} now={now} />}
      <div className="page mt-13 grid items-start gap-14 max-lg:gap-9 max-md:mt-9 max-md:gap-8 lg:grid-cols-[minmax(0,1fr)_296px]">
        <section aria-labelledby="bill">
          <h2 id="bill" className="font-[620] text-[22px] tracking-[-0.01em]">
            {t('upcoming')}
          </h2>
          {ahead.length === 0 ? (
            <EmptyState title={t('empty_title')} body={t('empty_body')} />
          ) : (
            <>
              <Playbill events={ahead} today={props.today} counts={props.days} />
              {total > ahead.length && (
                <Button asChild full className="mt-3.5 md:ms-[92px] md:w-[calc(100%-92px)]">
                  <IntentLink href="/events">{t('more', { count: total })}</IntentLink>
                </Button>
              )}
            </>
          )}
        </section>
        <aside className="grid gap-6 md:max-lg:grid-cols-[296px_1fr] lg:sticky lg:top-[88px]">
          <Month month={props.month} today={props.today} counts={props.days} />
          {props.categories.length > 0 && <Topics topics={props.categories} />}
          {newest.length > 0 && <Newest events={newest} />}
        </aside>
      </div>
    </main>
  );
}

function OnAir({ live, now }: { live: readonly EventCardView[]; now: Date }) {
  const t = useTranslations('events.home');
  return (
    <section className="page" aria-labelledby="live">
      <div className="mb-5 flex items-baseline gap-3 max-md:mb-4">
        <h2 id="live" className="font-[620] text-[22px] tracking-[-0.01em]">
          {t('live')}
        </h2>
        <p className="text-[13px] text-ink-3 max-md:hidden">{t('live_lead')}</p>
      </div>
      <ul className="-mx-3 grid auto-cols-[calc((100%-96px)/5)] grid-flow-col gap-6 overflow-x-auto px-3 pb-1 max-lg:-mx-6 max-lg:auto-cols-[180px] max-lg:gap-4 max-lg:px-6 max-md:-mx-4 max-md:auto-cols-[172px] max-md:snap-x max-md:scroll-px-4 max-md:px-4 [scrollbar-width:thin] max-lg:[scrollbar-width:none]">
        {live.map((event) => (
          <li key={event.id} className="snap-start">
            <Doorway event={event} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}
