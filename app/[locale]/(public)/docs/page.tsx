import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GuideScreen } from '@/components/guide/guide-screen';
import { readGuide } from '@/server/api/public/guide';
import { alternates } from '@/server/i18n/alternates';
import { localeOf } from '@/server/i18n/config';

type Props = { params: Promise<{ locale: string }> };

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('guide');
  return {
    title: t('title'),
    description: t('lead'),
    alternates: alternates(localeOf((await params).locale), '/docs'),
  };
}

export default async function GuidePage({ params }: Props) {
  return <GuideScreen pages={await readGuide(localeOf((await params).locale))} />;
}
