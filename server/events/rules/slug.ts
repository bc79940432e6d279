import { toLatin } from '../../kernel/pure/latin';

const MAX_STEM_LENGTH = 80;
/** For titles that have no letters of ours. */
const NAMELESS = 'event';
const NUMBERED = 200;

/** What the address of an event begins with: "Ночь музеев" becomes "noch-muzeev". */
export const slugStem = (title: string): string =>
  toLatin(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_STEM_LENGTH)
    .replace(/^-+|-+$/g, '') || NAMELESS;

/** The stem, then numbered from 2 on. */
export const slugCandidates = (stem: string): string[] => [
  stem,
  ...Array.from({ length: NUMBERED - 1 }, (_, index) => `${stem}-${index + 2}`),
];
