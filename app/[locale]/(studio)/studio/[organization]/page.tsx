import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OwnEvents } from '@/components/events/studio/own-events';
import { ShellPage } from '@/components/shared/shells/shell-page';
import { api } from '@/server/api/rsc';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('studio.list');
  return { title: t('title'), robots: { index: false } };
}

type Props = { params: Promise<{ organization: string }> };

export default async function OrganizationPage({ params }: Props) {
  const { organization } = await params;
  const { events } = await api();
  const own = await events.own({ organization });
  if (own.organizations.length === 0) notFound();
  return (
    <ShellPage>
      <OwnEvents own={own} />
    </ShellPage>
  );
}
