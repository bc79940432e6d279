import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountHeader } from '@/components/identity/account-header';
import { MailboxLink } from '@/components/identity/mailbox-link';
import { ProfileForm } from '@/components/identity/profile-form';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { UnverifiedNote } from '@/components/identity/unverified-note';
import { ZoneOptions } from '@/components/identity/zone-options';
import { Note } from '@/components/ui/note';
import { api, devTools, isSignedIn } from '@/server/api/rsc';
import { requestVerificationAction, updateProfileAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity.account');
  return { title: t('title') };
}

type Props = { searchParams: Promise<{ notice?: string | string[] }> };

export default async function AccountPage({ searchParams }: Props) {
  if (!(await isSignedIn())) return <SignInFirst next="/account" />;
  const { identity } = await api();
  const account = await identity.account();
  const { notice } = await searchParams;
  const t = await getTranslations('identity.account');
  return (
    <>
      <AccountHeader account={account} />
      {account.emailVerified && notice === 'verified' && (
        <Note tone="success" role="status">
          {t('email_verified_notice')}
        </Note>
      )}
      {!account.emailVerified && (
        <UnverifiedNote
          email={account.email}
          action={requestVerificationAction}
          mailbox={(await devTools()) && <MailboxLink />}
        />
      )}
      <ProfileForm
        action={updateProfileAction}
        account={account}
        zoneOptions={<ZoneOptions chosen={account.timeZone} />}
      />
    </>
  );
}
