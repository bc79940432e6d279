import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HomeScreen } from '@/components/events/home-screen';
import { readHome } from '@/server/api/public/events';
import { alternates } from '@/server/i18n/alternates';
import { localeOf } from '@/server/i18n/config';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('events.home');
  return {
    title: t('meta_title'),
    description: t('meta_description'),
    alternates: alternates(localeOf((await params).locale)),
  };
}

export default async function HomePage() {
  return <HomeScreen {...(await readHome())} />;
}
