import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { EventView } from '@/server/events/queries/get-event';
import { EventLine } from '../shared/event-line';

type Props = { event: EventView; children: ReactNode };

/** The chat on a page of its own: what it is about above it, and the conversation down to the lower edge. */
export function ChatScreen({ event, children }: Props) {
  const t = useTranslations('messaging.chat');
  return (
    <main id="content" className="page py-6 max-md:px-0! max-md:py-0">
      <div className="mx-auto flex h-[max(480px,calc(100dvh-144px))] max-w-[760px] flex-col overflow-hidden rounded-card border border-line bg-paper max-md:h-[max(400px,calc(100dvh-122px))] max-md:rounded-none max-md:border-0">
        <header className="border-line border-b px-4 py-3">
          <h1 className="sr-only">{t('of', { title: event.title })}</h1>
          <EventLine event={event} />
        </header>
        <div className="min-h-0 flex-1">{children}</div>
      </div>
    </main>
  );
}
