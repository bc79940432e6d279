import { MailOpen } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { MailNote } from '@/components/dev/mailbox/mail-note';

export default async function MailboxPage() {
  const t = await getTranslations('dev.mailbox');
  return (
    <MailNote
      icon={<MailOpen aria-hidden />}
      title={t('choose_title')}
      className="content-center bg-sunken max-md:hidden"
    >
      <p>{t('choose_body')}</p>
    </MailNote>
  );
}
