'use client';

import { useState } from 'react';
import type { Id } from '@/server/kernel/pure/id';
import type { ChatView } from '@/server/messaging/queries/get-chat';
import { afterNews, type ChatLog, joinLogs } from '@/server/messaging/rules/chat-log';
import { useTopic } from '../providers/realtime';
import { useOutbox } from '../providers/realtime/use-outbox';
import { trpc } from '../providers/trpc';

type Earlier = { cursor: string | null; step: 'idle' | 'loading' | 'failed' };

const isText = (value: unknown): value is string => typeof value === 'string';

/** The chat of an event as one reader has it: what is said, what was said before, and what they are still saying. */
export function useChat(eventId: Id<'evt'>, first: ChatView) {
  const { client } = trpc.useUtils();
  const [earlier, setEarlier] = useState<Earlier>({ cursor: first.earlier, step: 'idle' });
  const [old, setOld] = useState<ChatLog>([]);
  const { state, status } = useTopic<ChatLog>({
    topic: first.topic,
    initial: { state: first.messages, seq: first.seq },
    load: async () => {
      const fresh = await client.messaging.chat.query({ eventId });
      // Between the fresh page and what was read before there may be a hole: reading on begins anew.
      setOld([]);
      setEarlier({ cursor: fresh.earlier, step: 'idle' });
      return { state: fresh.messages, seq: fresh.seq };
    },
    apply: afterNews,
  });
  const { entries, post, retry, discard } = useOutbox({
    // Whoever signs in here next does not say what somebody else had written.
    name: `chat:${eventId}:${first.me.tag}`,
    isItem: isText,
    send: ({ key, item: text }) => client.messaging.post.mutate({ eventId, key, text }),
  });
  const log = joinLogs(old, state);
  const arrived = new Set(log.map(({ key }) => key));

  async function readEarlier() {
    if (earlier.cursor === null || earlier.step === 'loading') return;
    setEarlier({ ...earlier, step: 'loading' });
    try {
      const page = await client.messaging.chatHistory.query({ eventId, cursor: earlier.cursor });
      setOld((known) => joinLogs(page.messages, known));
      setEarlier({ cursor: page.earlier, step: 'idle' });
    } catch {
      // Said beside the button, which asks again.
      setEarlier({ ...earlier, step: 'failed' });
    }
  }

  return {
    log,
    waiting: entries.filter(({ key }) => !arrived.has(key)),
    status,
    earlier: earlier.cursor === null ? null : earlier.step,
    readEarlier,
    ...{ post, retry, discard },
  };
}
