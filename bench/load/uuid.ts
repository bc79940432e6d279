/** Tells the tables apart, so that the same number gives each of them another id. */
export const KINDS = { users: 1, organizations: 2, events: 3, orders: 4, tickets: 5, grants: 6 } as const;

/** Shaped as the application makes them: milliseconds first, so that rows land in an index as they do in real life. */
export function uuidOf(kind: keyof typeof KINDS, number: number, createdAtMs: number): string {
  const time = createdAtMs.toString(16).padStart(12, '0');
  const tail = `${KINDS[kind].toString(16).padStart(2, '0')}${number.toString(16).padStart(10, '0')}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`;
}
