/**
 * Reasons of refusals travel as text and are message keys; `npm run verify` proves that every key in a literal exists.
 * So the translator, which knows only keys written out where they are used, is told to take it.
 */
export const reasonText = (
  translate: (key: never, values?: never) => string,
  reason: string,
  values: Record<string, string | number> = {},
): string => translate(reason as never, values as never);
