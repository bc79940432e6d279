'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Link, usePathname } from '@/server/i18n/navigation';
import type { ViewerView } from '@/server/identity/queries/find-viewer';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';

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
      <Button asChild size="sm">
        <Link prefetch={false} href={{ pathname: '/sign-in', query: pathname === '/' ? {} : { next: pathname } }}>
          {t('sign_in')}
        </Link>
      </Button>
    );
  }
  return (
    <Link
      href="/account"
      aria-label={t('account', { name: viewer.name })}
      className="rounded-full p-1 pointer-coarse:p-1"
    >
      <Avatar name={viewer.name} />
    </Link>
  );
}

/** Asked anew on every page, so that signing out in another tab is seen on the next one. */
function useViewer(pathname: string): ViewerView | null {
  const [viewer, setViewer] = useState<ViewerView | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is not read, it is what makes the answer old.
  useEffect(() => {
    if (!/(^|; )foyer_in=1/.test(document.cookie)) return setViewer(null);
    const asking = new AbortController();
    fetch('/api/trpc/identity.viewer', { signal: asking.signal })
      .then((response) => response.json())
      .then((answer: { result?: { data?: { json?: ViewerView | null } } }) =>
        setViewer(answer.result?.data?.json ?? null),
      )
      // Without an answer the page stays what it is for everybody: its other links work.
      .catch(() => undefined);
    return () => asking.abort();
  }, [pathname]);
  return viewer;
}
