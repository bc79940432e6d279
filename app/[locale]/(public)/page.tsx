import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HomeScreen } from '@/components/events/home-screen';
import { pageDrawing } from '@/server/api/public/drawings';
import { readHome } from '@/server/api/public/events';
import { pageMetadata } from '@/server/api/public/page-metadata';
import { localeOf } from '@/server/i18n/config';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('events.home');
  return pageMetadata({
    drawing: await pageDrawing('home', localeOf((await params).locale)),
    path: '',
    title: t('meta_title'),
    description: t('meta_description'),
  });
}

export default async function HomePage() {
  return <HomeScreen {...(await readHome())} />;
}
