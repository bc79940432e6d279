'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Link, usePathname } from '@/server/i18n/navigation';
import type { ViewerView } from '@/server/identity/queries/find-viewer';
import { Avatar } from '../ui/avatar';
import { buttonClasses } from '../ui/button-look';

/** Heard by the corner when the person changed their name on the page it stands on. */
export const VIEWER_CHANGED = 'foyer:viewer';

/**
 * The account's corner of a static page. Who is not signed in costs no request: a cookie that is worth nothing says
 * whether it makes sense to ask.
 */
export function ViewerButton() {
  const t = useTranslations('ui.viewer');
  const pathname = usePathname();
  const viewer = useViewer(pathname);
  if (!viewer) {
    return (
      <Link
        prefetch={false}
        href={{ pathname: '/sign-in', query: pathname === '/' ? {} : { next: pathname } }}
        className={buttonClasses({ size: 'sm' })}
      >
        {t('sign_in')}
      </Link>
    );
  }
  return (
    <Link href="/account" className="rounded-full p-1">
      <Avatar name={viewer.name} picture={viewer.photo} />
      <span className="sr-only">{t('account', { name: viewer.name })}</span>
    </Link>
  );
}

/** Asked anew on every page, so that signing out in another tab is seen on the next one. */
function useViewer(pathname: string): ViewerView | null {
  const [viewer, setViewer] = useState<ViewerView | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is not read, it is what makes the answer old.
  useEffect(() => {
    let asking = new AbortController();
    const ask = () => {
      asking.abort();
      asking = new AbortController();
      askForViewer(asking.signal)
        .then(setViewer)
        // Without an answer the page stays what it is for everybody: its other links work.
        .catch(() => undefined);
    };
    ask();
    window.addEventListener(VIEWER_CHANGED, ask);
    return () => {
      asking.abort();
      window.removeEventListener(VIEWER_CHANGED, ask);
    };
  }, [pathname]);
  return viewer;
}

async function askForViewer(signal: AbortSignal): Promise<ViewerView | null> {
  if (!/(^|; )foyer_in=1/.test(document.cookie)) return null;
  const response = await fetch('/api/trpc/identity.viewer', { signal });
  if (!response.ok) throw new Error(`The viewer was not told: ${response.status}`);
  const answer: { result?: { data?: { json?: ViewerView | null } } } = await response.json();
  const viewer = answer.result?.data?.json ?? null;
  // biome-ignore lint/suspicious/noDocumentCookie: ended on another device, the hint is wrong and would ask every time.
  if (!viewer) document.cookie = 'foyer_in=; path=/; max-age=0';
  return viewer;
}
