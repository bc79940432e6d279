'use client';

import { useEffect, useState } from 'react';

/** What somebody has begun to write, kept in this tab: a reload or a look at another page loses nothing. */
export function useDraft(name: string, typed = '') {
  const place = `foyer_draft:${name}`;
  const [text, setText] = useState(typed);
  useEffect(() => {
    const kept = sessionStorage.getItem(place);
    if (kept !== null) setText(kept);
  }, [place]);
  const write = (next: string) => {
    setText(next);
    if (next === '') sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, next);
  };
  return [text, write] as const;
}
