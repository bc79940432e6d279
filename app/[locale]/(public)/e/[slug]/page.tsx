import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EventScreen } from '@/components/events/event-screen';
import { StructuredData } from '@/components/events/structured-data';
import { OwnTicket } from '@/components/ticketing/own-ticket';
import { eventDrawing } from '@/server/api/public/drawings';
import { readEvent } from '@/server/api/public/events';
import { pageMetadata } from '@/server/api/public/page-metadata';
import { picturePath } from '@/server/api/public/pictures';
import { siteOrigin } from '@/server/api/rsc';
import { eventStructuredData } from '@/server/events/rules/structured-data';
import { localeOf } from '@/server/i18n/config';

type Props = { params: Promise<{ locale: string; slug: string }> };

/** Made on its first request and served from then on; a missing one is a 404 already on the first. */
export const ensureStatic = 'navigation';

// An empty list fails the build; no event can have this name.
export const generateStaticParams = () => [{ slug: '-' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: wanted, slug } = await params;
  const locale = localeOf(wanted);
  const { event } = await readEvent(slug);
  if (!event) return { robots: { index: false } };
  return pageMetadata({
    drawing: eventDrawing(event, locale),
    path: `/e/${slug}`,
    title: event.title,
    description: event.summary || undefined,
    listed: event.visibility === 'public',
  });
}

export default async function EventPage({ params }: Props) {
  const { locale: wanted, slug } = await params;
  const locale = localeOf(wanted);
  const { event, now } = await readEvent(slug);
  if (!event) notFound();
  const t = await getTranslations();
  const { origin } = siteOrigin();
  const data = eventStructuredData(event, {
    origin,
    locale,
    picture: picturePath(eventDrawing(event, locale)),
    home: t('common.nav.events'),
  });
  return (
    <>
      <StructuredData data={data} />
      <EventScreen
        event={event}
        now={now}
        address={{
          page: `${origin}/${locale}/e/${slug}`,
          code: `/api/codes/${locale}/${slug}`,
          calendar: `/api/calendars/${locale}/${slug}`,
        }}
        forHolders={(forEverybody) => (
          <OwnTicket eventId={event.id} label={t('events.action.your_ticket')}>
            {forEverybody}
          </OwnTicket>
        )}
      />
    </>
  );
}
