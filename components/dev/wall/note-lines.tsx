'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatTime } from '@/server/i18n/format';
import { reasonText } from '@/server/i18n/reason';
import type { Entry } from '../../providers/realtime/outbox';
import { useViewerZone } from '../../shared/viewer-zone';
import { Button } from '../../ui/button';
import type { Draft, Note } from './note';

const line = 'grid gap-1 bg-raised px-5 py-3.5';
const words = 'whitespace-pre-wrap break-words';

export function NoteLine({ note }: { note: Note }) {
  const locale = useLocale();
  const timeZone = useViewerZone() ?? 'UTC';
  return (
    <li className={line}>
      <p className="flex items-baseline gap-2 text-sm">
        <span className="font-semibold">{note.name}</span>
        <time dateTime={note.at} className="text-ink-3">
          {formatTime(new Date(note.at), { locale, timeZone })}
        </time>
      </p>
      <p className={words}>{note.text}</p>
    </li>
  );
}

type Props = { entry: Entry<Draft>; onRetry: () => void; onDiscard: () => void };

/** Shown where it will stand, and marked until the server has it. */
export function WaitingLine({ entry: { item, state, reason }, onRetry, onDiscard }: Props) {
  const t = useTranslations('dev.wall');
  const translate = useTranslations();
  return (
    <li className={line}>
      <p className="flex items-baseline gap-2 text-sm">
        <span className="font-semibold">{item.name}</span>
        {state === 'waiting' && <span className="text-ink-3">{t('sending')}</span>}
      </p>
      <p className={`${words} text-ink-2`}>{item.text}</p>
      {state === 'refused' && (
        <div role="alert" className="flex flex-wrap items-center gap-2.5 pt-1 text-danger text-sm">
          {reasonText(translate, reason ?? 'errors.unexpected')}
          <Button size="sm" onClick={onRetry}>
            {t('retry')}
          </Button>
          <Button size="sm" variant="ghost" onClick={onDiscard}>
            {t('discard')}
          </Button>
        </div>
      )}
    </li>
  );
}
