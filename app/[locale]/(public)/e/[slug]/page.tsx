import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EventScreen } from '@/components/events/event-screen';
import { readEvent } from '@/server/api/public/events';
import { alternates } from '@/server/i18n/alternates';
import { localeOf } from '@/server/i18n/config';

type Props = { params: Promise<{ locale: string; slug: string }> };

/** Made on its first request and served from then on; a missing one is a 404 already on the first. */
export const ensureStatic = 'navigation';

// An empty list fails the build; no event can have this name.
export const generateStaticParams = () => [{ slug: '-' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const { event } = await readEvent(slug);
  if (!event) return { robots: { index: false } };
  return {
    title: event.title,
    description: event.summary,
    alternates: alternates(localeOf(locale), `/e/${slug}`),
    ...(event.visibility !== 'public' && { robots: { index: false } }),
  };
}

export default async function EventPage({ params }: Props) {
  const { slug } = await params;
  const { event, now } = await readEvent(slug);
  if (!event) notFound();
  return <EventScreen event={event} now={now} />;
}
