'use client';

import { useSyncExternalStore } from 'react';

const KEY = 'foyer_zone';
const CHANGED = 'foyer:zone';

/** The zone this reader thinks in: what they chose here, else what their device says. */
const readZone = (): string => localStorage.getItem(KEY) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

export function chooseZone(timeZone: string): void {
  localStorage.setItem(KEY, timeZone);
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(onChange: () => void): () => void {
  // `storage` tells of other tabs, our own event of this one.
  window.addEventListener('storage', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('storage', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

/** `null` on the server and in the first paint: pages are the same for everybody until the browser speaks. */
export const useViewerZone = (): string | null => useSyncExternalStore(subscribe, readZone, () => null);
