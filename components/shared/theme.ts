'use client';

import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const KEY = 'foyer_theme';
const CHANGED = 'foyer:theme';

const readTheme = (): Theme => themes.find((theme) => theme === localStorage.getItem(KEY)) ?? 'system';

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  applyTheme(theme);
  window.dispatchEvent(new Event(CHANGED));
}

function applyTheme(theme: Theme): void {
  const { classList } = document.documentElement;
  classList.toggle('dark', theme === 'dark');
  classList.toggle('light', theme === 'light');
}

function subscribe(onChange: () => void): () => void {
  const onStorage = () => {
    applyTheme(readTheme());
    onChange();
  };
  window.addEventListener('storage', onStorage);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('storage', onStorage);
    window.removeEventListener(CHANGED, onChange);
  };
}

export const useTheme = (): Theme => useSyncExternalStore<Theme>(subscribe, readTheme, () => 'system');
