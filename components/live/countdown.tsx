'use client';

import { useTranslations } from 'next-intl';
import { daysAndClock } from './duration';

type Props = { until: Date; now: Date };

/** How long it still is; when it is time, that somebody is about to open. */
export function Countdown({ until, now }: Props) {
  const t = useTranslations('live.waiting');
  const leftMs = until.getTime() - now.getTime();
  if (leftMs <= 0) return <p className="font-[620] text-2xl max-md:text-xl">{t('any_moment')}</p>;
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
