import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';

type Props = { status: 'starting' | 'live' | 'polling' | 'refused' };

/** Whether what one sees changes by itself. Quiet while it does; said, also aloud, when it does not. */
export function LiveStatus({ status }: Props) {
  const t = useTranslations('ui.live_status');
  return (
    <span role="status" className="inline-flex min-h-[23px]">
      {status === 'live' && (
        <Badge tone="success" className="before:size-[7px] before:rounded-full before:bg-current">
          {t('live')}
        </Badge>
      )}
      {status === 'polling' && <Badge tone="warning">{t('polling')}</Badge>}
      {status === 'refused' && <Badge tone="danger">{t('refused')}</Badge>}
    </span>
  );
}
