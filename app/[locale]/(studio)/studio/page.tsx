import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnEvents } from '@/components/events/studio/own-events';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { ShellPage } from '@/components/shared/shells/shell-page';
import { api, isSignedIn } from '@/server/api/rsc';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('studio.list');
  return { title: t('title'), robots: { index: false } };
}

export default async function StudioPage() {
  if (!(await isSignedIn())) return <SignInFirst next="/studio" />;
  const { events } = await api();
  return (
    <ShellPage>
      <OwnEvents own={await events.own({})} />
    </ShellPage>
  );
}
