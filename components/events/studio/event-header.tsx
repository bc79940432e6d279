import { ArrowLeft, ExternalLink, MessagesSquare, Radio } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { EventForEditingView } from '@/server/events/queries/get-event-for-editing';
import { Link } from '@/server/i18n/navigation';
import { PageHeader } from '../../shared/page-header';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { Checklist } from './checklist';
import { StateBadge } from './state-badge';

type Props = { event: EventForEditingView; notice?: string | string[] };

/** Which event this is, how it stands, and what was just done with it. */
export function EventHeader({ event, notice }: Props) {
  const t = useTranslations('studio.form');
  const isDraft = event.status === 'draft';
  return (
    <>
      <PageHeader
        over={
          <>
            <Link href="/studio" className="inline-flex items-center gap-1.5 py-1 hover:text-ink">
              <ArrowLeft aria-hidden className="size-4" />
              {t('back')}
            </Link>
            <StateBadge event={event} />
          </>
        }
        title={<span className="break-words">{event.title}</span>}
        actions={
          !isDraft && (
            <>
              {event.kind !== 'in_person' && event.status === 'published' && (
                <Button asChild size="sm">
                  <Link href={`/live/${event.id}`}>
                    <Radio aria-hidden />
                    {t('open_room')}
                  </Link>
                </Button>
              )}
              <Button asChild size="sm">
                <Link href={`/e/${event.slug}/chat`}>
                  <MessagesSquare aria-hidden />
                  {t('chat')}
                </Link>
              </Button>
              <Button asChild size="sm">
                <Link href={`/e/${event.slug}`}>
                  <ExternalLink aria-hidden />
                  {t('public_page')}
                </Link>
              </Button>
            </>
          )
        }
      />
      <div className="mb-6 grid gap-4 empty:hidden">
        {notice === 'created' && isDraft && (
          <Note tone="success" role="status" title={t('created')}>
            <p>{t('created_hint')}</p>
          </Note>
        )}
        {notice === 'published' && event.status === 'published' && (
          <Note tone="success" role="status" title={t(`published.${event.visibility}`)} />
        )}
        {event.status === 'cancelled' && (
          <Note tone="danger" title={t('cancelled')}>
            <p lang={event.language}>{event.cancelReason}</p>
          </Note>
        )}
        {isDraft && (
          <div className="rounded-card border border-line bg-raised p-4 lg:hidden">
            <Checklist missing={event.missing} id="checklist-narrow" />
          </div>
        )}
      </div>
    </>
  );
}
