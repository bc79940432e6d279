import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Chat } from '@/components/messaging/chat';
import { ChatClosed } from '@/components/messaging/chat-closed';
import { ChatScreen } from '@/components/messaging/chat-screen';
import { api, attempt, isSignedIn, orNotFound } from '@/server/api/rsc';
import { eventSlugInput } from '@/server/events/schema';
import { postMessageAction } from './actions';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('messaging.chat');
  return { title: t('title') };
}

export default async function ChatPage({ params }: Props) {
  const asked = eventSlugInput.safeParse(await params);
  if (!asked.success) notFound();
  const { events, messaging } = await api();
  const event = await orNotFound(events.bySlug(asked.data));
  const chat = await attempt(messaging.chat({ eventId: event.id }));
  if (chat.status === 'refused') return <ChatClosed event={event} signedIn={await isSignedIn()} />;
  return (
    <ChatScreen event={event}>
      <Chat key={event.id} eventId={event.id} first={chat.answer} action={postMessageAction} />
    </ChatScreen>
  );
}
