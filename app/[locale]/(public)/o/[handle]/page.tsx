import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OrganizerScreen } from '@/components/events/organizer-screen';
import { StructuredData } from '@/components/events/structured-data';
import { organizerDrawing } from '@/server/api/public/drawings';
import { readOrganizer } from '@/server/api/public/organizers';
import { pageMetadata } from '@/server/api/public/page-metadata';
import { picturePath } from '@/server/api/public/pictures';
import { siteOrigin } from '@/server/api/rsc';
import { organizerStructuredData } from '@/server/events/rules/organizer-structured-data';
import { localeOf } from '@/server/i18n/config';

type Props = { params: Promise<{ locale: string; handle: string }> };

/** As an event's page: made on its first request, and a missing one is a 404 already on the first. */
export const ensureStatic = 'navigation';

// An empty list fails the build; no organiser can have this name.
export const generateStaticParams = () => [{ handle: '-' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, handle } = await params;
  const { shown } = await readOrganizer(handle);
  if (!shown) return { robots: { index: false } };
  const { organizer } = shown;
  return pageMetadata({
    drawing: organizerDrawing(organizer, localeOf(locale)),
    path: `/o/${handle}`,
    title: organizer.name,
    description: organizer.bio || undefined,
    listed: organizer.eventCount > 0,
  });
}

export default async function OrganizerPage({ params }: Props) {
  const { locale: wanted, handle } = await params;
  const locale = localeOf(wanted);
  const { shown, today } = await readOrganizer(handle);
  if (!shown) notFound();
  const t = await getTranslations('common.nav');
  const data = organizerStructuredData(shown.organizer, {
    origin: siteOrigin().origin,
    locale,
    picture: picturePath(organizerDrawing(shown.organizer, locale)),
    home: t('events'),
  });
  return (
    <>
      <StructuredData data={data} />
      <OrganizerScreen {...shown} today={today} />
    </>
  );
}
