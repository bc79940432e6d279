import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Doorway } from '@/components/identity/doorway';
import { SignUpForm } from '@/components/identity/sign-up-form';
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
  if (await isSignedIn()) redirect(`/${locale}/account`);
  const t = await getTranslations('identity.sign_up');
  return (
    <Doorway title={t('title')} lead={t('lead')} aside={<ToSignIn />}>
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
