import { useLocale, useTranslations } from 'next-intl';
import type { EventView } from '@/server/events/queries/get-event';
import type { EventPhase } from '@/server/events/rules/phase';
import { formatDateTime, formatZone } from '@/server/i18n/format';
import { IntentLink } from '../shared/intent-link';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Note } from '../ui/note';

type Props = { event: EventView; phase: EventPhase };

/** What somebody who knew the old plan must read first: called off, put off, or on another day. */
export function EventNotice({ event, phase }: Props) {
  const t = useTranslations('events.page.notice');
  const where = { locale: useLocale(), timeZone: event.timeZone };
  if (phase === 'cancelled') {
    return (
      <Note tone="danger" title={t('cancelled')} className="page mt-6">
        {event.cancelReason && <p lang={event.language}>{event.cancelReason}</p>}
      </Note>
    );
  }
  if (phase === 'postponed') return <Note tone="warning" title={t('postponed')} className="page mt-6" />;
  if (event.broadcast === 'open') {
    return (
      <Note
        title={
          <span className="flex items-center gap-2.5">
            <Badge tone="live">{t('on_air')}</Badge>
          </span>
        }
        action={
          <Button asChild variant="primary">
            <IntentLink href={`/live/${event.id}`}>{t('enter')}</IntentLink>
          </Button>
        }
        className="page mt-6"
      />
    );
  }
  if (event.broadcast === 'ended') return <Note title={t('broadcast_ended')} className="page mt-6" />;
  if (!event.isMoved || phase !== 'upcoming') return null;
  const time = `${formatDateTime(event.startsAt, where)} ${formatZone(event.startsAt, where)}`;
  return <Note tone="warning" title={t('moved', { time })} className="page mt-6" />;
}
