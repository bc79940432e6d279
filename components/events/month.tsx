import { useLocale, useTranslations } from 'next-intl';
import { type MonthDay, weeksOfMonth } from '@/server/events/rules/days';
import { formatDate, formatMonth, formatWeekday } from '@/server/i18n/format';
import { addDays, startOfDay } from '@/server/kernel/pure/time';
import { IntentLink } from '../shared/intent-link';
import { cn } from '../ui/cn';

/** Any Monday: its week gives the names of the days. */
const A_MONDAY = '2024-01-01';

type Props = { month: string; today: string; counts: Record<string, number> };

/** A month at a glance: a line under each day that has something on, longer where there is more. */
export function Month({ month, today, counts }: Props) {
  const t = useTranslations('events.home');
  const where = { locale: useLocale(), timeZone: 'UTC' };
  const most = Math.max(1, ...Object.values(counts));
  return (
    <section className="rounded-card border border-line bg-raised px-[18px] pt-4 pb-3.5" aria-labelledby="month">
      <h2 id="month" className="mb-1.5 flex min-h-8 items-center font-bold text-base">
        {formatMonth(startOfDay(`${month}-01`, 'UTC'), where)}
      </h2>
      <table className="w-full table-fixed border-separate border-spacing-x-0 border-spacing-y-0.5 text-center">
        <caption className="sr-only">{t('days_caption')}</caption>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, index) => startOfDay(addDays(A_MONDAY, index), 'UTC')).map((at) => (
              <th key={at.getTime()} scope="col" className="font-semibold text-ink-3 text-xs leading-[26px]">
                <abbr title={formatWeekday(at, where)} className="no-underline">
                  {formatWeekday(at, where, 'short').toLocaleLowerCase()}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(month).map((week) => (
            <tr key={week[0]?.day}>
              {week.map((day) => (
                <td key={day.day} className="p-0">
                  <Day day={day} today={today} count={counts[day.day] ?? 0} most={most} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1.5 text-ink-3 text-xs">{t('days_hint')}</p>
    </section>
  );
}

type DayProps = { day: MonthDay; today: string; count: number; most: number };

function Day({ day: { day, inMonth }, today, count, most }: DayProps) {
  const t = useTranslations('events.card');
  const where = { locale: useLocale(), timeZone: 'UTC' };
  const number = Number(day.slice(8));
  const cell = 'tabular block h-[38px] rounded-[10px] pt-1.5 font-medium text-sm leading-[18px]';
  if (!inMonth) return null;
  // Days that are over have nothing to be found any more.
  if (count === 0 || day < today) return <span className={cn(cell, 'text-ink-3')}>{number}</span>;
  const width = count > most * 0.66 ? 'after:w-[18px]' : count > most * 0.33 ? 'after:w-2.5' : 'after:w-1';
  return (
    <IntentLink
      href={{ pathname: '/events', query: { from: day, to: day } }}
      aria-label={`${formatDate(startOfDay(day, 'UTC'), where)}, ${t('day_events', { count })}`}
      aria-current={day === today ? 'date' : undefined}
      className={cn(
        cell,
        'after:mx-auto after:mt-[3px] after:block after:h-1 after:rounded-[2px] after:bg-brass hover:bg-hover aria-[current=date]:bg-velvet aria-[current=date]:text-on-velvet',
        width,
      )}
    >
      {number}
    </IntentLink>
  );
}
