import { useTranslations } from 'next-intl';
import type { OwnEventView } from '@/server/events/queries/list-own-events';
import { Badge } from '../../ui/badge';

type Props = { event: Pick<OwnEventView, 'status' | 'phase' | 'visibility'>; className?: string };

/** How an event stands, for its organiser: who sees it counts as much as when it is. */
export function StateBadge({ event, className }: Props) {
  const t = useTranslations('studio.state');
  if (event.status === 'draft' || event.status === 'in_review')
    return <Badge className={className}>{t('draft')}</Badge>;
  if (event.phase === 'cancelled')
    return (
      <Badge className={className} tone="danger">
        {t('cancelled')}
      </Badge>
    );
  if (event.phase === 'postponed')
    return (
      <Badge className={className} tone="warning">
        {t('postponed')}
      </Badge>
    );
  if (event.phase === 'live')
    return (
      <Badge className={className} tone="live">
        {t('live')}
      </Badge>
    );
  if (event.phase === 'over') return <Badge className={className}>{t('over')}</Badge>;
  return event.visibility === 'public' ? (
    <Badge className={className} tone="success">
      {t('published')}
    </Badge>
  ) : (
    <Badge className={className} tone="info">
      {t(`seen.${event.visibility}`)}
    </Badge>
  );
}
