'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Skeleton } from '../../ui/skeleton';
import { Lobby } from './lobby';
import type { Entry } from './use-presence';

// The vendor's package is large, and only whoever goes in needs it.
const Stage = dynamic(() => import('./stage').then(({ Stage }) => Stage), { ssr: false, loading: StageComing });

/** First the own picture and sound, then the room; leaving it leads back. */
export function LiveTest() {
  const [entry, setEntry] = useState<Entry | null>(null);
  if (!entry) return <Lobby onJoin={setEntry} />;
  return <Stage entry={entry} onLeave={() => setEntry(null)} />;
}

function StageComing() {
  const t = useTranslations('dev.live');
  return (
    <div className="grid content-center gap-3 p-4 md:p-8">
      <Skeleton className="mx-auto aspect-video w-full max-w-3xl rounded-card" />
      <p role="status" className="text-center text-ink-2">
        {t('status.joining')}
      </p>
    </div>
  );
}
