'use client';

import { useLocale } from 'next-intl';
import { formatDate, formatTime, formatZone } from '@/server/i18n/format';
import { useViewerZone } from './viewer-zone';

type Props = {
  at: Date;
  /** The zone already shown: where clocks agree, nothing is said twice. */
  timeZone: string;
  /** Puts the time into a sentence; `{time}` is replaced. Plain text, because functions do not travel to the browser. */
  template?: string;
  className?: string;
};

/** The same moment on the reader's own clock, once the browser has said where that is. */
export function YourTime({ at, timeZone, template = '{time}', className }: Props) {
  const locale = useLocale();
  const zone = useViewerZone();
  if (zone === null) return null;
  const [there, here] = [
    { locale, timeZone },
    { locale, timeZone: zone },
  ];
  const sameDay = formatDate(at, there) === formatDate(at, here);
  if (sameDay && formatTime(at, there) === formatTime(at, here)) return null;
  const day = sameDay ? '' : `${formatDate(at, here)}, `;
  const time = `${day}${formatTime(at, here)} ${formatZone(at, here)}`;
  return (
    <time dateTime={at.toISOString()} className={className}>
      {template.replace('{time}', time)}
    </time>
  );
}
