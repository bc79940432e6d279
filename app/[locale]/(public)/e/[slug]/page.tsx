import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EventScreen } from '@/components/events/event-screen';
import { StructuredData } from '@/components/events/structured-data';
import { OwnTicket } from '@/components/ticketing/own-ticket';
import { readEvent } from '@/server/api/public/events';
import { PICTURE_HEIGHT, PICTURE_WIDTH, picturePath } from '@/server/api/public/pictures';
import { siteOrigin } from '@/server/api/rsc';
import { eventStructuredData } from '@/server/events/rules/structured-data';
import { alternates } from '@/server/i18n/alternates';
import { languageTag, localeOf } from '@/server/i18n/config';
import { PRODUCT_NAME } from '@/server/kernel/pure/product';

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
  const description = event.summary || undefined;
  const picture = { url: picturePath(event, locale), width: PICTURE_WIDTH, height: PICTURE_HEIGHT, alt: event.title };
  return {
    title: event.title,
    description,
    alternates: alternates(locale, `/e/${slug}`),
    openGraph: {
      siteName: PRODUCT_NAME,
      type: 'website',
      title: event.title,
      description,
      url: `/${locale}/e/${slug}`,
      locale: languageTag(locale).replace('-', '_'),
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title: event.title, description, images: [picture] },
    ...(event.visibility !== 'public' && { robots: { index: false } }),
  };
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
    picture: picturePath(event, locale),
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
