'use client';

import { useTranslations } from 'next-intl';
import { daysAndClock } from './duration';

type Props = {
  until: Date;
  now: Date;
  /** What is said once it is time. */
  due: string;
};

/** How long it still is. */
export function Countdown({ until, now, due }: Props) {
  const t = useTranslations('live.waiting');
  const leftMs = until.getTime() - now.getTime();
  if (leftMs <= 0) return <p className="font-[620] text-2xl max-md:text-xl">{due}</p>;
  const { days, clock } = daysAndClock(leftMs);
  return (
    <p role="timer" className="grid gap-1">
      <span className="text-ink-2">{t('starts_in')}</span>
      <span className="tabular font-[620] text-[clamp(40px,7vw,72px)] leading-none">
        {days > 0 && <span className="me-4 text-[0.6em]">{t('days', { count: days })}</span>}
        {clock}
      </span>
    </p>
  );
}
