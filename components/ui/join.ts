/**
 * Joins classes that do not contradict each other. Pieces that every page loads use it and not `cn`, whose knowledge of
 * all classes would travel to every visitor: a caller who contradicts such a piece says so with `!`.
 */
export const join = (...classes: (string | false | null | undefined)[]): string => classes.filter(Boolean).join(' ');
