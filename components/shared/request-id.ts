'use client';

import { useEffect, useState } from 'react';

/** As the proxy names it in `Server-Timing`, the one header of a document that scripts can read. */
const ENTRY = 'request';

/**
 * The id under which the log speaks of the request that brought this page: the document's, or of the last fetch
 * when the reader came by a link. A failed page without one (its code broke in the browser) has no request to name.
 */
export function useRequestId(): string | null {
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    const read = (entries: readonly PerformanceEntry[]) => {
      const found = entries.filter(isOfThisPage).flatMap(({ serverTiming }) => serverTiming);
      const last = found.findLast(({ name }) => name === ENTRY);
      if (last) setId(last.description);
    };
    read(performance.getEntriesByType('navigation'));
    const observer = new PerformanceObserver((list) => read(list.getEntries()));
    // The fetch that brought the error ends after the error is shown.
    observer.observe({ type: 'resource', buffered: true });
    return () => observer.disconnect();
  }, []);
  return id;
}

const isOfThisPage = (entry: PerformanceEntry): entry is PerformanceResourceTiming =>
  entry instanceof PerformanceResourceTiming && new URL(entry.name).pathname === location.pathname;
