'use client';

import { ArrowDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { Id } from '@/server/kernel/pure/id';
import type { ChatView } from '@/server/messaging/queries/get-chat';
import type { FormAction } from '../shared/form/answer';
import { LiveStatus } from '../shared/live-status';
import { Button } from '../ui/button';
import { Composer } from './composer';
import { EarlierMessages } from './earlier-messages';
import { MessageList } from './message-list';
import { useChat } from './use-chat';

type Props = {
  eventId: Id<'evt'>;
  first: ChatView;
  /** For browsers without JavaScript. */
  action: FormAction;
};

/** The chat of an event, as high as whatever holds it. The newest stands at the lower edge. */
export function Chat({ eventId, first, action }: Props) {
  const t = useTranslations('messaging.chat');
  const { log, waiting, status, earlier, readEarlier, post, retry, discard } = useChat(eventId, first);
  const flow = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  const toNewest = () => flow.current?.scrollTo({ top: 0 });

  return (
    <div className="flex h-full min-h-0 flex-col">
      {status !== 'live' && status !== 'starting' && (
        <p className="border-line border-b px-4 py-2">
          <LiveStatus status={status} />
        </p>
      )}
      <div className="relative grid min-h-0 flex-1">
        {/* Turned over, so that it stays at the newest message without a script. */}
        <div
          ref={flow}
          role="log"
          aria-label={t('log')}
          aria-busy={earlier === 'loading'}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard.
          tabIndex={0}
          onScroll={({ currentTarget }) => setAway(currentTarget.scrollTop < -AWAY_PX)}
          className="flex min-h-0 flex-col-reverse overflow-y-auto overscroll-contain px-4 pb-3"
        >
          <div className="mt-auto grid pt-3">
            {earlier && <EarlierMessages step={earlier} onRead={readEarlier} />}
            <MessageList {...{ log, waiting, retry, discard }} me={first.me} canModerate={first.canModerate} />
          </div>
        </div>
        {isAway && (
          <Button
            size="sm"
            onClick={toNewest}
            className="absolute bottom-3 animate-appear justify-self-center rounded-full shadow-float"
          >
            <ArrowDown aria-hidden />
            {t('newest')}
          </Button>
        )}
      </div>
      <Composer
        name={`chat:${eventId}`}
        eventId={eventId}
        action={action}
        onPost={(text) => {
          post(text);
          toNewest();
        }}
      />
    </div>
  );
}

/** Further up than this, somebody is reading what was said before. */
const AWAY_PX = 120;
