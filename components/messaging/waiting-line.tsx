'use client';

import { useTranslations } from 'next-intl';
import { reasonText } from '@/server/i18n/reason';
import type { ChatAuthor } from '@/server/messaging/rules/chat-log';
import type { Entry } from '../providers/realtime/outbox';
import { LinkedText } from '../shared/linked-text';
import { Button } from '../ui/button';
import { MessageFrame, MessageText } from './message-line';

type Props = { entry: Entry<string>; me: ChatAuthor; onRetry: () => void; onDiscard: () => void };

/** Shown where it will stand, and marked until the server has it. */
export function WaitingLine({ entry: { item, state, reason }, me, onRetry, onDiscard }: Props) {
  const t = useTranslations('messaging.chat');
  const translate = useTranslations();
  const time = state === 'waiting' && <span className="text-ink-3 text-xs">{t('sending')}</span>;
  return (
    <MessageFrame author={me} isMine isFirst time={time}>
      <MessageText isMine>
        <LinkedText text={item} />
      </MessageText>
      {state === 'refused' && (
        <div role="alert" className="flex flex-wrap items-center gap-2 pt-1 text-danger text-sm">
          {reasonText(translate, reason ?? 'errors.unexpected')}
          <Button size="sm" onClick={onRetry}>
            {t('retry')}
          </Button>
          <Button size="sm" variant="ghost" onClick={onDiscard}>
            {t('discard')}
          </Button>
        </div>
      )}
    </MessageFrame>
  );
}
