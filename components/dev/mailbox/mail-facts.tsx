import { useTranslations } from 'next-intl';
import type { Mail } from './mail';
import { MailMoment } from './mail-moment';

/** Who wrote to whom; what nobody is in is left out. */
export function MailFacts({ mail }: { mail: Mail }) {
  const t = useTranslations('dev.mailbox.facts');
  const people = [
    ['from', [mail.from]],
    ['to', mail.to],
    ['cc', mail.cc],
    ['bcc', mail.bcc],
    ['reply_to', mail.replyTo],
  ] as const;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-sm [&_dt]:text-ink-3">
      {people.map(
        ([key, addresses]) =>
          addresses.length > 0 && (
            <div key={key} className="contents">
              <dt>{t(key)}</dt>
              <dd>{addresses.join(', ')}</dd>
            </div>
          ),
      )}
      <dt>{t('received')}</dt>
      <dd>
        <MailMoment at={mail.receivedAt} withDay />
      </dd>
    </dl>
  );
}
