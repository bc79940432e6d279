import { MAX_HANDLE_LENGTH } from '../schema';
import { suggestHandle } from './handle';

/** For names that have no letters of ours: nobody is kept out because of a script we cannot spell. */
const NAMELESS = 'guest';

/** After so many people of one name, the next one chooses a handle of their own. */
const NUMBERED = 500;

/** What a handle that nobody typed begins with. */
export const handleStem = (...names: string[]): string => suggestHandle(...names) || NAMELESS;

/** The stem itself, then the stem with a number from 2 on, as people number themselves. */
export const handleCandidates = (stem: string): string[] => [
  stem,
  ...Array.from({ length: NUMBERED - 1 }, (_, index) => numbered(stem, index + 2)),
];

function numbered(stem: string, number: number): string {
  const ending = `-${number}`;
  return stem.slice(0, MAX_HANDLE_LENGTH - ending.length).replace(/-+$/, '') + ending;
}

/** The first candidate that nobody has. Handles that differ only in capitals are one. */
export function firstFree(candidates: readonly string[], taken: readonly string[]): string | undefined {
  const known = new Set(taken.map((handle) => handle.toLowerCase()));
  return candidates.find((handle) => !known.has(handle));
}
