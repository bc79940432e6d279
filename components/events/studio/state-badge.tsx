import { useTranslations } from 'next-intl';
import type { OwnEventView } from '@/server/events/queries/list-own-events';
import { Badge } from '../../ui/badge';

type Props = { event: Pick<OwnEventView, 'status' | 'phase' | 'visibility'> };

/** How an event stands, for its organiser: who sees it counts as much as when it is. */
export function StateBadge({ event }: Props) {
  const t = useTranslations('studio.state');
  if (event.status === 'draft' || event.status === 'in_review') return <Badge>{t('draft')}</Badge>;
  if (event.phase === 'cancelled') return <Badge tone="danger">{t('cancelled')}</Badge>;
  if (event.phase === 'postponed') return <Badge tone="warning">{t('postponed')}</Badge>;
  if (event.phase === 'live') return <Badge tone="live">{t('live')}</Badge>;
  if (event.phase === 'over') return <Badge>{t('over')}</Badge>;
  return event.visibility === 'public' ? (
    <Badge tone="success">{t('published')}</Badge>
  ) : (
    <Badge tone="info">{t(`seen.${event.visibility}`)}</Badge>
  );
}
