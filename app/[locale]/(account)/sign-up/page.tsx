import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Doorway } from '@/components/identity/doorway';
import { SignUpForm } from '@/components/identity/sign-up-form';
import { Forward } from '@/components/shared/forward';
import { isSignedIn } from '@/server/api/rsc';
import { Link } from '@/server/i18n/navigation';
import { signUpAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity.sign_up');
  return { title: t('title') };
}

type Props = { params: Promise<{ locale: string }> };

export default async function SignUpPage({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations('identity');
  if (await isSignedIn()) return <Forward to={`/${locale}/account`}>{t('sign_in.already')}</Forward>;
  return (
    <Doorway title={t('sign_up.title')} lead={t('sign_up.lead')} aside={<ToSignIn />}>
      <SignUpForm action={signUpAction} />
    </Doorway>
  );
}

function ToSignIn() {
  const t = useTranslations('identity.sign_up');
  return (
    <span className="inline-flex flex-wrap gap-x-2">
      {t('have_account')}
      <Link href="/sign-in" className="link">
        {t('sign_in')}
      </Link>
    </span>
  );
}
