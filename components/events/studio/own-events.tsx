import { CalendarPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { OwnEventsView, OwnEventView } from '@/server/events/queries/list-own-events';
import { Link } from '@/server/i18n/navigation';
import { Cover } from '../../shared/cover';
import { DateTime } from '../../shared/date-time';
import { EmptyState } from '../../shared/empty-state';
import { PageHeader } from '../../shared/page-header';
import { Button } from '../../ui/button';
import { StateBadge } from './state-badge';

/** A person who is no organiser yet makes the first event under this name; no organiser can be called so. */
const FIRST = 'new';

/** Everything an organiser runs: what is coming, what is not finished, what was. */
export function OwnEvents({ own }: { own: OwnEventsView }) {
  const t = useTranslations('studio.list');
  const guide = useTranslations('studio');
  const { upcoming, drafts, past } = own;
  const home = own.organizations.find(({ mayCreate }) => mayCreate);
  const mayCreate = home !== undefined || own.organizations.length === 0;
  const create = mayCreate && (
    <Button asChild variant="primary">
      <Link href={`/studio/${home?.handle ?? FIRST}/events/new`}>
        <CalendarPlus aria-hidden />
        {t('create')}
      </Link>
    </Button>
  );
  if (upcoming.length + drafts.length + past.length === 0) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState
          icon={<CalendarPlus aria-hidden />}
          title={t('empty_title')}
          body={t('empty_body')}
          action={
            <>
              {create}
              <Button asChild>
                <Link href="/docs/create-an-event">{guide('how_it_works')}</Link>
              </Button>
            </>
          }
          className="rounded-card border border-line bg-raised"
        />
      </>
    );
  }
  const showsHome = own.organizations.length > 1;
  return (
    <>
      <PageHeader title={t('title')} actions={create} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
        <Section title={t('upcoming')} events={upcoming} showsHome={showsHome} />
        <Section title={t('drafts')} events={drafts} showsHome={showsHome} />
        <Section title={t('past')} events={past} showsHome={showsHome} />
      </div>
    </>
  );
}

type SectionProps = { title: string; events: readonly OwnEventView[]; showsHome: boolean };

function Section({ title, events, showsHome }: SectionProps) {
  if (events.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="mb-2.5 flex items-baseline gap-2 font-[620] text-lg">
        {title}
        <span className="tabular font-normal text-ink-3 text-sm">{events.length}</span>
      </h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-raised">
        {events.map((event) => (
          <Row key={event.id} event={event} showsHome={showsHome} />
        ))}
      </ul>
    </section>
  );
}

function Row({ event, showsHome }: { event: OwnEventView; showsHome: boolean }) {
  const tEvents = useTranslations('events');
  const edit = `/studio/${event.organization.handle}/events/${event.id}`;
  return (
    <li className="group relative flex items-center gap-4 px-4 py-3 hover:bg-hover max-sm:items-start">
      <span className="aspect-4/3 w-20 shrink-0 overflow-hidden rounded-lg max-sm:w-14">
        <Cover seed={event.id} picture={event.cover} sizes="80px" />
      </span>
      <div className="grid min-w-0 flex-1 items-center gap-x-4 gap-y-1.5 sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <h3 className="break-words font-semibold">
            <Link
              href={event.mayEdit ? edit : `/e/${event.slug}`}
              className="underline-offset-4 after:absolute after:inset-0 group-hover:underline"
            >
              {event.title}
            </Link>
          </h3>
          <p className="flex flex-wrap gap-x-2 text-ink-2 text-sm">
            <DateTime at={event.startsAt} timeZone={event.timeZone} />
            <span>{event.kind === 'webinar' ? tEvents('card.live') : event.city}</span>
            {showsHome && <span className="text-ink-3">{event.organization.name}</span>}
          </p>
        </div>
        <StateBadge event={event} className="justify-self-start" />
      </div>
    </li>
  );
}
