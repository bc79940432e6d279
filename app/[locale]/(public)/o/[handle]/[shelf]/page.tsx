import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OrganizerShelfScreen } from '@/components/events/organizer-shelf-screen';
import { readOrganizerEvents } from '@/server/api/public/organizers';
import { organizerEventsInput } from '@/server/events/schema';

type Props = {
  params: Promise<{ handle: string; shelf: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

// Where to go on stands in the address, so the page waits for it, as the list of events does.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('events.list');
  // A piece of a list that the organiser's own page begins.
  return { title: t('title'), robots: { index: false } };
}

export default async function OrganizerShelfPage({ params, searchParams }: Props) {
  const asked = organizerEventsInput.safeParse({ ...(await params), ...(await searchParams) });
  if (!asked.success) notFound();
  const read = await readOrganizerEvents(asked.data);
  if (!read) notFound();
  return <OrganizerShelfScreen {...read} shelf={asked.data.shelf} />;
}
