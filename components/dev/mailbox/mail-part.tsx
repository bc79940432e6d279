import { Download, FileText, Paperclip } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatNumber } from '@/server/i18n/format';
import { buttonClasses } from '../../ui/button-look';
import { cn } from '../../ui/cn';
import type { Mail } from './mail';
import { MailHeaders } from './mail-headers';
import type { MailLook } from './mail-view';

type Props = { mail: Mail; look: MailLook };

/** What is shown under the tabs. */
export function MailPart({ mail, look }: Props) {
  switch (look.view) {
    case 'html':
      return <Html mail={mail} look={look} />;
    case 'text':
      return <Text mail={mail} />;
    case 'headers':
      return <MailHeaders mail={mail} />;
    case 'attachments':
      return <Attachments mail={mail} />;
    default:
      return look.view satisfies never;
  }
}

function Missing({ children }: { children: ReactNode }) {
  return <p className="p-6 text-ink-2">{children}</p>;
}

function Html({ mail, look }: Props) {
  const t = useTranslations('dev.mailbox');
  if (mail.html === null) return <Missing>{t('no_html')}</Missing>;
  return (
    <div className="grid min-h-[480px] flex-1 justify-items-center bg-sunken">
      <iframe
        title={t('frame', { subject: mail.subject })}
        src={`/api/dev/mailbox/${mail.id}/html`}
        // Nothing of a mail runs; its links may open a tab of their own that is free of this cage.
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        className={cn(
          'size-full bg-[#fff]',
          look.width === 'phone' &&
            'md:my-6 md:h-[calc(100%-48px)] md:w-[390px] md:rounded-stub md:border md:border-line-strong md:shadow-float',
        )}
      />
    </div>
  );
}

function Text({ mail }: { mail: Mail }) {
  const t = useTranslations('dev.mailbox');
  if (mail.text === null) return <Missing>{t('no_text')}</Missing>;
  return <pre className="flex-1 overflow-y-auto whitespace-pre-wrap p-6 font-mono text-sm max-md:p-4">{mail.text}</pre>;
}

function Attachments({ mail }: { mail: Mail }) {
  const t = useTranslations('dev.mailbox');
  const locale = useLocale();
  if (mail.attachments.length === 0) return <Missing>{t('no_attachments')}</Missing>;
  return (
    <ul className="grid content-start gap-2.5 p-6 max-md:p-4">
      {mail.attachments.map(({ filename, contentType, contentId, sizeBytes }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a sent mail never changes, and two files may share a name.
          key={index}
          className="flex max-w-[560px] items-center gap-3 rounded-card border border-line bg-raised p-3"
        >
          <span className="grid size-10 place-items-center rounded-lg bg-info-soft text-info [&_svg]:size-5">
            {contentId ? <Paperclip aria-hidden /> : <FileText aria-hidden />}
          </span>
          <span className="grid min-w-0 flex-1">
            <span className="truncate font-[560]">{filename}</span>
            <span className="text-ink-3 text-sm">
              {[
                contentType,
                t('size_kb', { size: formatNumber(Math.ceil(sizeBytes / 1024), locale) }),
                ...(contentId ? [t('inline')] : []),
              ].join(' · ')}
            </span>
          </span>
          <a
            href={`/api/dev/mailbox/${mail.id}/attachments/${index}`}
            download={filename}
            aria-label={t('download', { name: filename })}
            className={buttonClasses({ variant: 'ghost', size: 'icon' })}
          >
            <Download aria-hidden />
          </a>
        </li>
      ))}
    </ul>
  );
}
