import { useTranslations } from 'next-intl';
import { Cover } from '@/components/shared/cover';
import { DateLeaf } from '@/components/shared/date-leaf';
import { DateTime } from '@/components/shared/date-time';
import { YourTime } from '@/components/shared/your-time';
import { Piece } from './piece';

const AT = new Date('2026-12-12T14:00:00Z');
const ZONE = 'Asia/Almaty';
/** Wherever the reader is, one of the two is not their clock. */
const FAR_ZONES = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
/** One of each drawing: hall, curtain, spotlights, rings. */
const SEEDS = ['piece-0', 'piece-4', 'piece-10', 'piece-1'];

export function DatesAndCovers() {
  const t = useTranslations('dev.ui_page.tickets');
  return (
    <>
      <Piece title={t('dates')} className="grid">
        <DateTime at={AT} timeZone={ZONE} />
        <DateTime at={AT} timeZone="Europe/Moscow" />
        <DateTime at={AT} timeZone={ZONE} timeOnly />
        {FAR_ZONES.map((zone) => (
          <YourTime key={zone} at={AT} timeZone={zone} template={t('your_time', { time: '{time}' })} />
        ))}
      </Piece>
      <Piece title={t('leaves')} className="items-end">
        <DateLeaf at={AT} timeZone={ZONE} />
        <DateLeaf at={AT} timeZone={ZONE} over="weekday" />
        <DateLeaf at={AT} timeZone={ZONE} tone="velvet" />
        <DateLeaf at={AT} timeZone={ZONE} size="sm" />
      </Piece>
      <Piece title={t('covers')} className="grid grid-cols-2 sm:grid-cols-4" wide>
        {SEEDS.map((seed) => (
          <span key={seed} className="aspect-4/3 overflow-hidden rounded-xl">
            <Cover seed={seed} />
          </span>
        ))}
      </Piece>
    </>
  );
}
