type Values = Record<string, unknown>;

/** Only what is not the same any more, before and after: what the log remembers of an edit. */
export function differences(before: Values, after: Values): { before: Values; after: Values } {
  const names = Object.keys(after).filter((name) => !isSame(before[name], after[name]));
  const pick = (values: Values) => Object.fromEntries(names.map((name) => [name, values[name]]));
  return { before: pick(before), after: pick(after) };
}

const isSame = (a: unknown, b: unknown): boolean =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
