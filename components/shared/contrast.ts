'use client';

import { useSyncExternalStore } from 'react';

const KEY = 'foyer_contrast';
const CHANGED = 'foyer:contrast';
const MORE = 'more';

const readContrast = (): boolean => localStorage.getItem(KEY) === MORE;

/** Whoever's system asks for more contrast has it without this. */
export function chooseMoreContrast(more: boolean): void {
  if (more) localStorage.setItem(KEY, MORE);
  else localStorage.removeItem(KEY);
  applyContrast(more);
  window.dispatchEvent(new Event(CHANGED));
}

const applyContrast = (more: boolean): void => void document.documentElement.classList.toggle('contrast', more);

function subscribe(onChange: () => void): () => void {
  const onStorage = () => {
    applyContrast(readContrast());
    onChange();
  };
  window.addEventListener('storage', onStorage);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('storage', onStorage);
    window.removeEventListener(CHANGED, onChange);
  };
}

export const useMoreContrast = (): boolean => useSyncExternalStore(subscribe, readContrast, () => false);
