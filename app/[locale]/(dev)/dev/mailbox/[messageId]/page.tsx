import { MailX } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { MailNote } from '@/components/dev/mailbox/mail-note';
import { MailReader } from '@/components/dev/mailbox/mail-reader';
import { type RawLook, readLook } from '@/components/dev/mailbox/mail-view';
import { Button } from '@/components/ui/button';
import { api, attempt } from '@/server/api/rsc';
import { Link } from '@/server/i18n/navigation';
import { reasonText } from '@/server/i18n/reason';

export const instant = false;

type Props = { params: Promise<{ messageId: string }>; searchParams: Promise<RawLook> };

export default async function MailPage({ params, searchParams }: Props) {
  const { messageId } = await params;
  const { dev } = await api();
  const mail = await attempt(dev.mailbox.get({ messageId }));
  if (mail.status === 'read') return <MailReader mail={mail.answer} look={readLook(await searchParams, mail.answer)} />;
  const t = await getTranslations();
  return (
    <MailNote
      icon={<MailX aria-hidden />}
      title={t('dev.mailbox.unknown_title')}
      className="content-center bg-sunken"
      action={
        <Button asChild>
          <Link href="/dev/mailbox">{t('dev.mailbox.back')}</Link>
        </Button>
      }
    >
      <p>{reasonText(t, mail.reason)}</p>
    </MailNote>
  );
}
