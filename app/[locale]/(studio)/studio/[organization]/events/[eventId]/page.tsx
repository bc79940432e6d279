import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CancelEvent } from '@/components/events/studio/cancel-event';
import { EventEditor } from '@/components/events/studio/event-editor';
import { EventHeader } from '@/components/events/studio/event-header';
import { ZoneOptions } from '@/components/identity/zone-options';
import { ShellPage } from '@/components/shared/shells/shell-page';
import { api, orNotFound } from '@/server/api/rsc';
import { eventIdInput } from '@/server/events/schema';
import { cancelEventAction, saveEventAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('studio.form');
  return { title: t('edit_title'), robots: { index: false } };
}

type Props = {
  params: Promise<{ organization: string; eventId: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export default async function EventPage({ params, searchParams }: Props) {
  const { organization, eventId } = await params;
  const { notice } = await searchParams;
  const asked = eventIdInput.safeParse({ eventId });
  if (!asked.success) notFound();
  const { events } = await api();
  const event = await orNotFound(events.forEditing(asked.data));
  if (event.organization.handle !== organization) notFound();
  const isAhead = event.phase === 'upcoming' || event.phase === 'live' || event.phase === 'postponed';
  return (
    <ShellPage>
      <EventHeader event={event} notice={notice} />
      {event.phase !== 'cancelled' && (
        <EventEditor
          action={saveEventAction}
          draft={event}
          zoneOptions={<ZoneOptions chosen={event.timeZone} />}
          event={event}
        />
      )}
      {isAhead && event.status !== 'draft' && (
        <div className="mt-6 grid border-line border-t pt-6">
          <CancelEvent action={cancelEventAction} event={event} />
        </div>
      )}
    </ShellPage>
  );
}
