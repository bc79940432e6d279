import { useTranslations } from 'next-intl';
import { Link } from '@/server/i18n/navigation';
import type { RoomView } from '@/server/live/queries/get-room';
import { DateTime } from '../shared/date-time';
import { Message } from '../shared/message-page';
import { Button } from '../ui/button';

type Props = { event: RoomView['event']; signedIn: boolean };

/** For whoever may know of the event and has no ticket: what opens this door, and how to get it. */
export function TicketFirst({ event, signedIn }: Props) {
  const t = useTranslations('live');
  return (
    <main id="content" className="page">
      <Message
        title={t('ticket.title')}
        body={t('ticket.body', { title: event.title })}
        details={<DateTime at={event.startsAt} timeZone={event.timeZone} />}
        actions={
          <>
            <Button asChild variant="primary">
              <Link href={`/e/${event.slug}/register`}>{t('ticket.register')}</Link>
            </Button>
            {!signedIn && (
              <Button asChild>
                <Link href={{ pathname: '/sign-in', query: { next: `/live/${event.id}` } }}>{t('ticket.sign_in')}</Link>
              </Button>
            )}
            <Button asChild variant="ghost">
              <Link href={`/e/${event.slug}`}>{t('event_page')}</Link>
            </Button>
          </>
        }
      />
    </main>
  );
}
