import { useTranslations } from 'next-intl';
import type { Availability as State } from '@/server/events/rules/availability';

type Props = { event: { availability: State; freeSeats: number | null } };

/** Said only where it changes what a person does next. */
export function Availability({ event: { availability, freeSeats } }: Props) {
  const t = useTranslations('events.card');
  switch (availability) {
    case 'sold_out':
      return t('sold_out');
    case 'few_left':
      return <span className="text-warning">{t('seats_left', { count: freeSeats ?? 0 })}</span>;
    case 'open':
      return freeSeats === null ? null : t('seats_open');
    default:
      return availability satisfies never;
  }
}
