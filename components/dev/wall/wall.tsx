'use client';

import { useTranslations } from 'next-intl';
import { useTopic } from '../../providers/realtime';
import { useOutbox } from '../../providers/realtime/use-outbox';
import { trpc } from '../../providers/trpc';
import { LiveStatus } from '../../shared/live-status';
import { isDraft, type Note, notesIn, type WallPage } from './note';
import { NoteForm } from './note-form';
import { NoteLine, WaitingLine } from './note-lines';

/** Written, pushed, missed and caught up with: what everything live in Foyer is made of, with nothing around it. */
export function Wall({ first }: { first: WallPage }) {
  const t = useTranslations('dev.wall');
  const { client } = trpc.useUtils();
  const { state: notes, status } = useTopic<readonly Note[]>({
    topic: 'dev-wall:main',
    initial: { state: notesIn(first), seq: first.seq },
    load: async () => {
      const page = await client.dev.wall.read.query();
      return { state: notesIn(page), seq: page.seq };
    },
    apply: (before, message) => [...before, ...notesIn({ messages: [message] })],
  });
  const { entries, post, retry, discard } = useOutbox({
    name: 'dev-wall',
    isItem: isDraft,
    send: async ({ key, item }) => void (await client.dev.wall.post.mutate({ key, ...item })),
  });
  const shown = new Set(notes.map(({ key }) => key));
  const waiting = entries.filter(({ key }) => !shown.has(key));

  return (
    <div className="grid gap-6">
      <LiveStatus status={status} />
      <ol aria-label={t('notes')} className="grid gap-px overflow-hidden rounded-card border border-line bg-line">
        {notes.map((note) => (
          <NoteLine key={note.key} note={note} />
        ))}
        {waiting.map((entry) => (
          <WaitingLine
            key={entry.key}
            entry={entry}
            onRetry={() => retry(entry.key)}
            onDiscard={() => discard(entry.key)}
          />
        ))}
        {notes.length + waiting.length === 0 && (
          <li className="bg-raised px-5 py-8 text-center text-ink-2">{t('empty')}</li>
        )}
      </ol>
      <NoteForm onPost={post} />
    </div>
  );
}
