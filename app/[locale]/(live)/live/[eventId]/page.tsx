import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ViewerButton } from '@/components/identity/viewer-button';
import { LiveRoom } from '@/components/live/live-room';
import { TicketFirst } from '@/components/live/ticket-first';
import { Chat } from '@/components/messaging/chat';
import { Preferences } from '@/components/shared/preferences';
import { LiveShell } from '@/components/shared/shells/live-shell';
import { api, isSignedIn, orNotFound } from '@/server/api/rsc';
import { roomInput } from '@/server/live/schema';
import { postMessageAction } from '../../../(account)/e/[slug]/chat/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('live');
  return { title: t('title'), robots: { index: false } };
}

type Props = { params: Promise<{ eventId: string }> };

export default async function LivePage({ params }: Props) {
  const asked = roomInput.safeParse(await params);
  if (!asked.success) notFound();
  const { live, messaging } = await api();
  const room = await orNotFound(live.room(asked.data));
  const actions = (
    <>
      <Preferences />
      <ViewerButton />
    </>
  );
  if (room.role !== null) {
    const chat = await messaging.chat(asked.data);
    const rail = <Chat eventId={asked.data.eventId} first={chat} action={postMessageAction} />;
    return <LiveRoom room={room} rail={rail} actions={actions} />;
  }
  return (
    <LiveShell actions={actions}>
      <TicketFirst event={room.event} signedIn={await isSignedIn()} />
    </LiveShell>
  );
}
