import { Mail } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/server/i18n/navigation';
import { Button } from '../ui/button';

/** Where mails arrive while no real mail is sent. */
export function MailboxLink() {
  const t = useTranslations('identity.sign_up');
  return (
    <Button asChild variant="primary">
      <Link href="/dev/mailbox">
        <Mail aria-hidden />
        {t('open_mailbox')}
      </Link>
    </Button>
  );
}
