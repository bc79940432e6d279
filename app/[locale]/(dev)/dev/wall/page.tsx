import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Wall } from '@/components/dev/wall/wall';
import { PageHeader } from '@/components/shared/page-header';
import { api } from '@/server/api/rsc';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dev.wall');
  return { title: t('title') };
}

export default async function WallPage() {
  const t = await getTranslations('dev.wall');
  const { dev } = await api();
  return (
    <main id="content" className="mx-auto w-[min(760px,100%-32px)] py-8">
      <PageHeader title={t('title')} description={t('description')} />
      <Wall first={await dev.wall.read()} />
    </main>
  );
}
