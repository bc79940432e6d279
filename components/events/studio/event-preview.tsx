'use client';

import { MapPin, Radio } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDate, formatTime, formatWeekday } from '@/server/i18n/format';
import { DateLeaf } from '../../shared/date-leaf';
import type { Preview } from './draft';

/** A phone beside the form: the first screen that people will see. It changes with every key. */
export function EventPreview({ preview, cover }: { preview: Preview; cover: ReactNode }) {
  const t = useTranslations('studio.form');
  const online = preview.kind === 'webinar';
  const place = online ? t('preview_live') : [preview.venueName, preview.city].filter(Boolean).join(', ');
  return (
    <aside aria-label={t('preview')} className="sticky top-6 grid gap-3 self-start max-xl:hidden">
      <div className="overflow-hidden rounded-[30px] border-[8px] border-line-strong bg-raised">
        <div className="aspect-4/3 overflow-hidden">{cover}</div>
        <div className="grid min-h-70 content-start gap-3.5 p-4">
          <p className="title-card text-[22px]! break-words" lang={preview.language}>
            {preview.title || t('preview_title')}
          </p>
          <When preview={preview} />
          <p className="flex items-center gap-3 text-[13px] text-ink-2">
            <span className="grid size-[46px] shrink-0 place-items-center rounded-xl bg-sunken">
              {online ? <Radio aria-hidden className="size-[18px]" /> : <MapPin aria-hidden className="size-[18px]" />}
            </span>
            {place || t('preview_place')}
          </p>
          {preview.summary && (
            <p className="break-words border-line border-t pt-3.5 text-[13px] text-ink-2" lang={preview.language}>
              {preview.summary}
            </p>
          )}
        </div>
      </div>
      <p className="text-center text-[13px] text-ink-3">{t('preview_hint')}</p>
    </aside>
  );
}

/** Wall times are shown as they were typed: read and written in one zone, they come out the same. */
function When({ preview: { startsAt, endsAt, timeZone } }: { preview: Preview }) {
  const where = { locale: useLocale(), timeZone: 'UTC' };
  const [start, end] = [new Date(`${startsAt}:00Z`), new Date(`${endsAt}:00Z`)];
  if (Number.isNaN(start.getTime())) return null;
  const until = Number.isNaN(end.getTime()) ? '' : ` – ${formatTime(end, where)}`;
  return (
    <div className="flex items-center gap-3">
      <DateLeaf at={start} timeZone="UTC" size="sm" tone="velvet" />
      <p className="text-[13px] leading-snug">
        <b className="block font-semibold">
          {formatWeekday(start, where)}, {formatDate(start, where)}
        </b>
        <span className="text-ink-2">
          {formatTime(start, where)}
          {until} · {timeZone.split('/').at(-1)?.replaceAll('_', ' ')}
        </span>
      </p>
    </div>
  );
}
