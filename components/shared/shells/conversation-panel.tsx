'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { cn } from '../../ui/cn';

/** Beside the stage where there is room. On a phone a sheet at the bottom: what the stage leaves, or all of it. */
export function ConversationPanel({ label, children }: { label: string; children: ReactNode }) {
  const t = useTranslations('ui.shell');
  const [expanded, setExpanded] = useState(false);
  return (
    <aside
      data-slot="conversation-panel"
      aria-label={label}
      className={cn(
        'flex min-h-0 flex-col border-line bg-paper max-lg:z-10 max-lg:rounded-t-stub max-lg:border-t max-lg:border-t-line-strong max-lg:shadow-float lg:border-s',
        expanded ? 'max-lg:absolute max-lg:inset-0' : 'max-lg:min-h-72 max-lg:flex-1',
      )}
    >
      <button
        type="button"
        aria-expanded={expanded}
        aria-label={expanded ? t('collapse') : t('expand')}
        onClick={() => setExpanded(!expanded)}
        // Thin to the eye, high enough for a finger.
        className="relative grid h-6 shrink-0 place-items-center after:absolute after:inset-x-0 after:-top-2 after:-bottom-3 lg:hidden"
      >
        <span className="h-1 w-9 rounded-full bg-line-strong" />
      </button>
      {children}
    </aside>
  );
}
