import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SearchScreen } from '@/components/guide/search-screen';
import { readGuide } from '@/server/api/public/guide';
import { searchGuide } from '@/server/guide/rules/search-guide';
import { guideQuestion } from '@/server/guide/schema';
import { localeOf } from '@/server/i18n/config';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ q?: string | string[] }> };

// What was asked for stands in the address, so the page waits for it: streamed later, it would need a script to appear.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('guide.search');
  return { title: t('label'), robots: { index: false } };
}

export default async function GuideSearchPage({ params, searchParams }: Props) {
  const question = guideQuestion.parse((await searchParams).q);
  const pages = await readGuide(localeOf((await params).locale));
  return <SearchScreen question={question} hits={searchGuide(pages, question)} />;
}
