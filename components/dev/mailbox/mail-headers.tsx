import { useTranslations } from 'next-intl';
import type { Mail } from './mail';

/** As a mail program's "show source" would name them; these names are the same in every language. */
const headerLines = (mail: Mail): [string, string][] => {
  const lines: [string, string][] = [
    ['From', mail.from],
    ['To', mail.to.join(', ')],
    ['Cc', mail.cc.join(', ')],
    ['Bcc', mail.bcc.join(', ')],
    ['Reply-To', mail.replyTo.join(', ')],
    ['Subject', mail.subject],
    ['Date', mail.sentAt],
    ['Received', mail.receivedAt],
    ['Message-ID', `<${mail.id}@mailbox.local>`],
    ...Object.entries(mail.headers),
    ['Idempotency-Key', mail.idempotencyKey ?? ''],
    ...mail.tags.map(({ name, value }): [string, string] => ['Tag', `${name}=${value}`]),
  ];
  return lines.filter(([, value]) => value !== '');
};

export function MailHeaders({ mail }: { mail: Mail }) {
  const t = useTranslations('dev.mailbox');
  return (
    <div className="flex-1 overflow-y-auto p-6 max-md:p-4">
      <table className="w-full text-start text-sm">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('header_name')}</th>
            <th scope="col">{t('header_value')}</th>
          </tr>
        </thead>
        <tbody>
          {headerLines(mail).map(([name, value]) => (
            <tr key={`${name} ${value}`} className="border-line border-b align-top">
              <th scope="row" className="whitespace-nowrap py-2 pe-5 text-start font-medium text-ink-3">
                {name}
              </th>
              <td className="w-full py-2 font-mono">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
