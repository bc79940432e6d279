import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StructuredData } from '@/components/events/structured-data';
import { PageScreen } from '@/components/guide/page-screen';
import { readGuide } from '@/server/api/public/guide';
import { siteOrigin } from '@/server/api/rsc';
import { breadcrumbData } from '@/server/guide/rules/structured-data';
import { guideSlugs } from '@/server/guide/schema';
import { alternates } from '@/server/i18n/alternates';
import { languageTag, localeOf } from '@/server/i18n/config';

type Props = { params: Promise<{ locale: string; slug: string }> };

export const ensureStatic = 'navigation';

export const generateStaticParams = () => guideSlugs.map((slug) => ({ slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: wanted, slug } = await params;
  const locale = localeOf(wanted);
  const page = (await readGuide(locale)).find((one) => one.slug === slug);
  if (!page) return { robots: { index: false } };
  return {
    title: page.title,
    description: page.lead,
    alternates: alternates(locale, `/docs/${slug}`),
    openGraph: {
      type: 'article',
      title: page.title,
      description: page.lead,
      url: `/${locale}/docs/${slug}`,
      locale: languageTag(locale).replace('-', '_'),
    },
  };
}

export default async function GuidePagePage({ params }: Props) {
  const { locale: wanted, slug } = await params;
  const locale = localeOf(wanted);
  const pages = await readGuide(locale);
  const page = pages.find((one) => one.slug === slug);
  if (!page) notFound();
  const t = await getTranslations('guide');
  const data = breadcrumbData(siteOrigin().origin, [
    { name: t('title'), path: `/${locale}/docs` },
    { name: page.title, path: `/${locale}/docs/${slug}` },
  ]);
  return (
    <>
      <StructuredData data={data} />
      <PageScreen page={page} pages={pages} />
    </>
  );
}
