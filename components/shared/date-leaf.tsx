import { useLocale } from 'next-intl';
import { formatDayOfMonth, formatMonthShort, formatWeekday } from '@/server/i18n/format';
import { cn } from '../ui/cn';

type Props = {
  at: Date;
  timeZone: string;
  /** What stands over the day: the weekday where the month is clear, else the month. */
  over?: 'weekday' | 'month';
  tone?: 'ink' | 'velvet';
  size?: 'sm' | 'md';
  className?: string;
};

/** A leaf torn from a wall calendar. Decoration: the date is always said in words beside it. */
export function DateLeaf({ at, timeZone, over = 'month', tone = 'ink', size = 'md', className }: Props) {
  const where = { locale: useLocale(), timeZone };
  return (
    <span
      aria-hidden
      className={cn(
        'block shrink-0 overflow-hidden rounded-xl bg-raised text-center text-ink inset-ring inset-ring-line-strong',
        size === 'sm' ? 'w-[46px]' : 'w-[58px]',
        className,
      )}
    >
      <span
        className={cn(
          'block font-semibold text-[11px] uppercase leading-5 tracking-[0.06em]',
          tone === 'velvet' ? 'bg-velvet text-on-velvet' : 'bg-ink text-paper dark:bg-line-strong dark:text-ink',
        )}
      >
        {over === 'weekday' ? formatWeekday(at, where, 'short') : formatMonthShort(at, where)}
      </span>
      <b
        className={cn(
          'block font-[620]',
          size === 'sm'
            ? 'text-[19px] leading-7'
            : 'text-[25px] leading-[38px] max-md:text-[21px] max-md:leading-[30px]',
        )}
      >
        {formatDayOfMonth(at, where)}
      </b>
    </span>
  );
}
