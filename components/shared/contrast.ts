'use client';

import { storedChoice } from './stored-choice';

const MORE = 'more';

/** Whoever's system asks for more contrast has it without this. */
const contrast = storedChoice<boolean>({
  key: 'foyer_contrast',
  read: (stored) => stored === MORE,
  unknown: false,
  apply: (more) => document.documentElement.classList.toggle('contrast', more),
});

export const useMoreContrast = contrast.use;
export const chooseMoreContrast = (more: boolean): void => contrast.choose(more ? MORE : null);
