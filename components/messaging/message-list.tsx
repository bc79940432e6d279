'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatDate, formatWeekday } from '@/server/i18n/format';
import { dayOf } from '@/server/kernel/pure/time';
import { type ChatAuthor, type ChatLog, type ChatMessage, continues } from '@/server/messaging/rules/chat-log';
import type { Entry } from '../providers/realtime/outbox';
import { useViewerZone } from '../shared/viewer-zone';
import { MessageLine } from './message-line';
import { WaitingLine } from './waiting-line';

type Props = {
  log: ChatLog;
  waiting: readonly Entry<string>[];
  me: ChatAuthor;
  canModerate: boolean;
  retry: (key: string) => void;
  discard: (key: string) => void;
};

export function MessageList({ log, waiting, me, canModerate, retry, discard }: Props) {
  const timeZone = useViewerZone() ?? 'UTC';
  const dayAt = ({ at }: ChatMessage) => dayOf(new Date(at), timeZone);
  if (log.length + waiting.length === 0) return <Silence />;
  return (
    <ol>
      {log.map((message, index) => {
        const before = log[index - 1];
        const isNewDay = !before || dayAt(before) !== dayAt(message);
        const isMine = message.author.tag === me.tag;
        return (
          <li key={message.id}>
            {isNewDay && <DayLine at={message.at} timeZone={timeZone} />}
            <MessageLine
              message={message}
              isMine={isMine}
              isFirst={isNewDay || !continues(before, message)}
              timeZone={timeZone}
              deletion={isMine ? 'own' : canModerate && 'other'}
            />
          </li>
        );
      })}
      {waiting.map((entry) => (
        <li key={entry.key}>
          <WaitingLine entry={entry} me={me} onRetry={() => retry(entry.key)} onDiscard={() => discard(entry.key)} />
        </li>
      ))}
    </ol>
  );
}

function DayLine({ at, timeZone }: { at: string; timeZone: string }) {
  const where = { locale: useLocale(), timeZone };
  const day = new Date(at);
  return (
    <p className="my-2 flex items-center gap-3 font-medium text-ink-3 text-xs before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {formatWeekday(day, where)}, {formatDate(day, where)}
    </p>
  );
}

function Silence() {
  const t = useTranslations('messaging.chat');
  return (
    <div className="grid gap-1 px-4 py-10 text-center">
      <p className="font-semibold">{t('empty_title')}</p>
      <p className="text-ink-2">{t('empty_body')}</p>
    </div>
  );
}
