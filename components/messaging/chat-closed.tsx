import { useTranslations } from 'next-intl';
import type { EventView } from '@/server/events/queries/get-event';
import { Link } from '@/server/i18n/navigation';
import { EventLine } from '../shared/event-line';
import { NarrowPage } from '../shared/narrow-page';
import { Button } from '../ui/button';

type Props = { event: EventView; signedIn: boolean };

/** For whoever sees the event and is not coming: how one gets in. */
export function ChatClosed({ event, signedIn }: Props) {
  const t = useTranslations('messaging.closed');
  const next = `/e/${event.slug}/chat`;
  return (
    <NarrowPage over={<EventLine event={event} />} title={t('title')} lead={t('body')}>
      <div className="flex flex-wrap gap-2.5">
        <Button asChild variant="primary">
          <Link href={`/e/${event.slug}/register`}>{t('register')}</Link>
        </Button>
        {!signedIn && (
          <Button asChild>
            <Link href={{ pathname: '/sign-in', query: { next } }}>{t('sign_in')}</Link>
          </Button>
        )}
      </div>
      <p className="text-ink-2">{t('link')}</p>
    </NarrowPage>
  );
}
