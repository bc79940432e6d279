'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatTime } from '@/server/i18n/format';
import type { ChatAuthor, ChatMessage } from '@/server/messaging/rules/chat-log';
import { LinkedText } from '../shared/linked-text';
import { Avatar } from '../ui/avatar';
import { Badge } from '../ui/badge';
import { cn } from '../ui/cn';
import { DeleteMessage } from './delete-message';

type Props = {
  message: ChatMessage;
  isMine: boolean;
  /** Said anew: with a face, a name and a time. */
  isFirst: boolean;
  timeZone: string;
  deletion: 'own' | 'other' | false;
};

export function MessageLine({ message, isMine, isFirst, timeZone, deletion }: Props) {
  const t = useTranslations('messaging.chat');
  const { author, text, at, isDeleted } = message;
  return (
    <MessageFrame
      author={author}
      isMine={isMine}
      isFirst={isFirst}
      time={<Moment at={at} timeZone={timeZone} />}
      tools={deletion && !isDeleted && <DeleteMessage message={message} whose={deletion} />}
    >
      {isDeleted ? (
        <p className="text-ink-3 italic">{t('deleted')}</p>
      ) : (
        <MessageText isMine={isMine}>
          <LinkedText text={text} />
        </MessageText>
      )}
    </MessageFrame>
  );
}

function Moment({ at, timeZone }: { at: string; timeZone: string }) {
  const locale = useLocale();
  return (
    <time dateTime={at} className="tabular text-ink-3 text-xs">
      {formatTime(new Date(at), { locale, timeZone })}
    </time>
  );
}

type FrameProps = {
  author: ChatAuthor;
  isMine: boolean;
  isFirst: boolean;
  time: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
};

/** A flat row: a face at the start of what somebody says, their words beside it. */
export function MessageFrame({ author, isMine, isFirst, time, tools, children }: FrameProps) {
  const t = useTranslations('messaging.chat');
  return (
    <div
      className={cn(
        'group relative -mx-2 grid grid-cols-[26px_minmax(0,1fr)] gap-x-2.5 rounded-control px-2 py-1 focus-within:bg-hover hover:bg-hover',
        isFirst && 'mt-1.5',
      )}
    >
      {isFirst && <Avatar name={author.name} picture={author.photo} size="sm" className="mt-0.5" />}
      <div className="col-start-2 min-w-0">
        <p className={cn('flex min-w-0 items-baseline gap-2 pe-8', !isFirst && 'sr-only')}>
          <b className="min-w-0 truncate font-[620] text-sm">{isMine ? t('you') : author.name}</b>
          {author.isTeam && (
            <Badge tone="brass" className="h-5 px-2">
              {t('team')}
            </Badge>
          )}
          {time}
        </p>
        {children}
      </div>
      {tools && <div className="absolute end-1 top-0.5">{tools}</div>}
    </div>
  );
}

/** One's own words alone are tinted. */
export function MessageText({ isMine, children }: { isMine: boolean; children: ReactNode }) {
  return (
    <p
      className={cn(
        'wrap-anywhere max-w-[62ch] leading-normal',
        isMine && 'mt-0.5 w-fit rounded-control rounded-ss-sm bg-velvet-soft px-3 py-1.5',
      )}
    >
      {children}
    </p>
  );
}
