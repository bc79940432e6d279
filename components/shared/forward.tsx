'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';

type Props = {
  to: string;
  /** The words of the link that remains where nothing else works. */
  children: ReactNode;
};

/**
 * Sends on from inside a page. Next's `redirect()` comes too late there: the answer has begun with 200, and without
 * JavaScript the person would look at an empty page.
 */
export function Forward({ to, children }: Props) {
  const router = useRouter();
  useEffect(() => router.replace(to), [router, to]);
  return (
    <div className="page min-h-[60vh] py-16">
      <noscript>
        <meta httpEquiv="refresh" content={`0;url=${to}`} />
        <a className="link" href={to}>
          {children}
        </a>
      </noscript>
    </div>
  );
}
