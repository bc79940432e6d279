import { Paperclip } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/server/i18n/navigation';
import { Avatar } from '../../ui/avatar';
import { correspondent } from './correspondent';
import type { MailSummary } from './mail';
import { MailMoment } from './mail-moment';

type Props = { mail: MailSummary; open: boolean; search: string };

export function MailRow({ mail, open, search }: Props) {
  const t = useTranslations('dev.mailbox');
  const [first = ''] = mail.to;
  const others = mail.to.length > 1 ? ` +${mail.to.length - 1}` : '';
  const { name, address } = correspondent(first);
  return (
    <Link
      href={{ pathname: `/dev/mailbox/${mail.id}`, query: search ? { search } : {} }}
      data-mail
      aria-current={open ? 'true' : undefined}
      className="flex gap-3 rounded-xl px-3 py-2.5 hover:bg-hover aria-[current=true]:bg-velvet-soft"
    >
      <Avatar name={name} className="mt-0.5" />
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate font-[580]">{mail.subject || t('no_subject')}</span>
          <span className="text-ink-3 text-sm">
            <MailMoment at={mail.receivedAt} />
          </span>
        </span>
        <span className="flex items-center gap-2 text-ink-2 text-sm">
          <span className="min-w-0 flex-1 truncate">
            {t('to', { address })}
            {others}
          </span>
          {mail.attachmentCount > 0 && (
            <span className="inline-flex items-center gap-1 text-ink-3">
              <Paperclip aria-hidden className="size-3.5" />
              <span className="sr-only">{t('attachments', { count: mail.attachmentCount })}</span>
              <span aria-hidden>{mail.attachmentCount}</span>
            </span>
          )}
        </span>
      </span>
    </Link>
  );
}
