import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime, formatTime, formatZone } from '@/server/i18n/format';
import { cn } from '../ui/cn';
import { YourTime } from './your-time';

type Props = {
  at: Date;
  /** The event's own zone: what the door and the ticket say. */
  timeZone: string;
  /** Where the day is said elsewhere. */
  timeOnly?: boolean;
  className?: string;
};

/** A moment: the event's clock first, the reader's second and smaller, once the browser has said where that is. */
export function DateTime({ at, timeZone, timeOnly = false, className }: Props) {
  const t = useTranslations('ui');
  const where = { locale: useLocale(), timeZone };
  return (
    <span data-slot="date-time" className={cn('inline-flex flex-wrap items-baseline gap-x-2', className)}>
      <time dateTime={at.toISOString()} className="whitespace-nowrap">
        {timeOnly ? `${formatTime(at, where)} ${formatZone(at, where)}` : formatDateTime(at, where)}
      </time>
      <YourTime
        at={at}
        timeZone={timeZone}
        template={t('your_time', { time: '{time}' })}
        className="whitespace-nowrap text-ink-3 text-sm"
      />
    </span>
  );
}
