'use client';

import { useLocale } from 'next-intl';
import { formatDateWithYear, formatTime } from '@/server/i18n/format';
import { useViewerZone } from '../../shared/viewer-zone';

/** When a mail arrived, on the reader's own clock; UTC until the browser has said which clock that is. */
export function MailMoment({ at, withDay = false }: { at: string; withDay?: boolean }) {
  const locale = useLocale();
  const timeZone = useViewerZone() ?? 'UTC';
  const moment = new Date(at);
  return (
    <time dateTime={at}>
      {withDay
        ? `${formatDateWithYear(moment, { locale, timeZone })}, ${formatTime(moment, { locale, timeZone })}`
        : formatTime(moment, { locale, timeZone })}
    </time>
  );
}
