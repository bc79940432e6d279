'use client';

import { useLocale } from 'next-intl';
import { formatDate } from '@/server/i18n/format';
import { useViewerZone } from '../../shared/viewer-zone';
import type { MailSummary } from './mail';
import { MailRow } from './mail-row';

type Props = { mails: readonly MailSummary[]; openId: string | null; search: string };

/** The list, a heading per day of the reader's calendar. */
export function MailDays({ mails, openId, search }: Props) {
  const locale = useLocale();
  const timeZone = useViewerZone() ?? 'UTC';
  const days = Map.groupBy(mails, ({ receivedAt }) => formatDate(new Date(receivedAt), { locale, timeZone }));
  return [...days].map(([day, received]) => (
    <section key={day} aria-label={day}>
      <p aria-hidden className="over px-3 pt-3 pb-1.5">
        {day}
      </p>
      <ul className="grid gap-0.5">
        {received.map((mail) => (
          <li key={mail.id}>
            <MailRow mail={mail} open={mail.id === openId} search={search} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
