'use client';

import { storedChoice } from './stored-choice';

/** The zone this reader thinks in: what they chose here, else what their device says. */
const zone = storedChoice<string, null>({
  key: 'foyer_zone',
  read: (stored) => stored ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  /** Pages are the same for everybody until the browser speaks. */
  unknown: null,
});

export const useViewerZone = zone.use;
export const chooseZone = (timeZone: string): void => zone.choose(timeZone);
