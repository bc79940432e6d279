import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SessionList } from '@/components/identity/session-list';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { Note } from '@/components/ui/note';
import { api, isSignedIn } from '@/server/api/rsc';
import { signOutAction } from '../actions';
import { revokeSessionAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity.sessions');
  return { title: t('title') };
}

type Props = { searchParams: Promise<{ notice?: string | string[] }> };

export default async function SessionsPage({ searchParams }: Props) {
  if (!(await isSignedIn())) return <SignInFirst next="/account/sessions" />;
  const { identity } = await api();
  const [sessions, { timeZone }] = await Promise.all([identity.sessions(), identity.account()]);
  const { notice } = await searchParams;
  const t = await getTranslations('identity.sessions');
  return (
    <>
      <header className="grid gap-2">
        <h1 className="title-section">{t('title')}</h1>
        <p className="max-w-[60ch] text-ink-2">{t('lead')}</p>
      </header>
      {notice === 'revoked' && (
        <Note tone="success" role="status">
          {t('revoked')}
        </Note>
      )}
      <SessionList sessions={sessions} timeZone={timeZone} signOut={signOutAction} revoke={revokeSessionAction} />
    </>
  );
}
