import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ListScreen } from '@/components/events/list-screen';
import { pageDrawing } from '@/server/api/public/drawings';
import { readEventList, readToday } from '@/server/api/public/events';
import { pageMetadata } from '@/server/api/public/page-metadata';
import { listInputOf, readListQuery } from '@/server/events/rules/list-query';
import { localeOf } from '@/server/i18n/config';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// What was asked for stands in the address, so the page waits for it: streamed later, it would need a script to appear.
export const instant = false;

const PAGE_SIZE = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('events.list');
  return pageMetadata({
    drawing: await pageDrawing('list', localeOf((await params).locale)),
    // Every choice of filters is the same list to a search engine.
    path: '/events',
    title: t('title'),
    description: t('meta_description'),
  });
}

export default async function EventsPage({ searchParams }: Props) {
  const query = readListQuery(await searchParams);
  const today = await readToday();
  const { page, total } = await readEventList(listInputOf(query, today, PAGE_SIZE));
  return <ListScreen query={query} today={today} page={page} total={total} />;
}
