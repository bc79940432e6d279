'use client';

import { storedChoice } from './stored-choice';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const theme = storedChoice<Theme>({
  key: 'foyer_theme',
  read: (stored) => themes.find((known) => known === stored) ?? 'system',
  unknown: 'system',
  apply: (chosen) => {
    const { classList } = document.documentElement;
    classList.toggle('dark', chosen === 'dark');
    classList.toggle('light', chosen === 'light');
  },
});

export const useTheme = theme.use;
export const chooseTheme = (chosen: Theme): void => theme.choose(chosen);
