import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Doorway } from '@/components/identity/doorway';
import { SignInForm } from '@/components/identity/sign-in-form';
import { Forward } from '@/components/shared/forward';
import { Note } from '@/components/ui/note';
import { isSignedIn } from '@/server/api/rsc';
import { Link } from '@/server/i18n/navigation';
import { afterSignIn, returnPath } from '@/server/identity/rules/return-path';
import { signInAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity.sign_in');
  return { title: t('submit') };
}

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string | string[]; notice?: string | string[] }>;
};

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { next, notice } = await searchParams;
  const t = await getTranslations('identity.sign_in');
  if (await isSignedIn()) return <Forward to={afterSignIn(locale, next)}>{t('already')}</Forward>;
  return (
    <Doorway title={t('title')} lead={t('lead')} aside={<ToSignUp />}>
      {(notice === 'verified' || notice === 'signed_out') && (
        <Note tone="success" role="status">
          {t(notice)}
        </Note>
      )}
      <SignInForm action={signInAction} next={returnPath(next)} />
    </Doorway>
  );
}

function ToSignUp() {
  const t = useTranslations('identity.sign_in');
  return (
    <span className="inline-flex flex-wrap gap-x-2">
      {t('no_account')}
      <Link href="/sign-up" className="link">
        {t('sign_up')}
      </Link>
    </span>
  );
}
