import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Doorway } from '@/components/identity/doorway';
import { MailboxLink } from '@/components/identity/mailbox-link';
import { Forward } from '@/components/shared/forward';
import { Button } from '@/components/ui/button';
import { devTools } from '@/server/api/rsc';
import { Link } from '@/server/i18n/navigation';
import { mailedAddress } from '@/server/identity/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity.sign_up');
  return { title: t('check_mail_title') };
}

type Props = { params: Promise<{ locale: string }> };

export default async function CheckMailPage({ params }: Props) {
  const { locale } = await params;
  const email = await mailedAddress();
  const t = await getTranslations('identity.sign_up');
  if (!email) return <Forward to={`/${locale}/sign-up`}>{t('title')}</Forward>;
  return (
    <Doorway
      title={t('check_mail_title')}
      lead={t.rich('check_mail_body', { email, strong: (words) => <strong className="text-ink">{words}</strong> })}
      aside={t('check_mail_hint')}
    >
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3 max-md:justify-center">
        {(await devTools()) && <MailboxLink />}
        <Button asChild>
          <Link href="/sign-in">{t('sign_in')}</Link>
        </Button>
        <Link href="/sign-up" className="link">
          {t('start_again')}
        </Link>
      </div>
    </Doorway>
  );
}
