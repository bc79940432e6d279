import { useTranslations } from 'next-intl';
import type { Availability as State } from '@/server/events/rules/availability';

type Props = { event: { availability: State; freeSeats: number | null } };

/** A word and no number: the page was made earlier, and only a change of the word makes it anew. */
export function Availability({ event: { availability, freeSeats } }: Props) {
  const t = useTranslations('events.card');
  switch (availability) {
    case 'sold_out':
      return t('sold_out');
    case 'few_left':
      return <span className="text-warning">{t('few_left')}</span>;
    case 'open':
      return freeSeats === null ? null : t('seats_open');
    default:
      return availability satisfies never;
  }
}
