import { useTranslations } from 'next-intl';
import { Link } from '@/server/i18n/navigation';
import type { OwnTicketView } from '@/server/ticketing/queries/list-own-tickets';
import { shelves } from '@/server/ticketing/rules/shelf';
import { DateLeaf } from '../shared/date-leaf';
import { DateTime } from '../shared/date-time';
import { EmptyState } from '../shared/empty-state';
import { PageHeader } from '../shared/page-header';
import { Button } from '../ui/button';

export function OwnTickets({ tickets }: { tickets: readonly OwnTicketView[] }) {
  const t = useTranslations('ticketing.list');
  return (
    <>
      <PageHeader title={t('title')} className="mb-0" />
      {tickets.length === 0 && (
        <EmptyState
          title={t('empty_title')}
          body={t('empty_body')}
          action={
            <Button asChild variant="primary">
              <Link href="/events">{t('find')}</Link>
            </Button>
          }
        />
      )}
      {shelves.map((shelf) => {
        const lying = tickets.filter((ticket) => ticket.shelf === shelf);
        return (
          lying.length > 0 && (
            <section key={shelf}>
              <h2 className="over mb-2">{t(`shelf.${shelf}`)}</h2>
              <ul className="divide-y divide-line">
                {lying.map((ticket) => (
                  <TicketRow key={ticket.id} ticket={ticket} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

function TicketRow({ ticket: { id, title, startsAt, timeZone, city, venueName } }: { ticket: OwnTicketView }) {
  const t = useTranslations('ticketing.list');
  const place = [venueName, city].filter(Boolean).join(', ') || t('live');
  return (
    <li className="relative flex items-center gap-4 py-4 hover:bg-hover">
      <DateLeaf at={startsAt} timeZone={timeZone} tone="velvet" />
      <div className="min-w-0">
        <Link href={`/t/${id}`} className="font-semibold wrap-anywhere after:absolute after:inset-0">
          {title}
        </Link>
        <p className="text-ink-2 text-sm">
          <DateTime at={startsAt} timeZone={timeZone} />
        </p>
        <p className="text-ink-2 text-sm">{place}</p>
      </div>
    </li>
  );
}
