import { createHash } from 'node:crypto';
import type { activity } from '@/db/schema/system';

export type ActivityRow = typeof activity.$inferSelect;

/** What the first seal is chained to. */
export const BEFORE_THE_FIRST = '0'.repeat(64);

/** The link of a row: of everything it says, and of the link before it. */
export function linkOf(row: ActivityRow, before: string): string {
  const { id, name, actorKind, actorId, object, organizationId, change, data, requestId, originId, createdAt } = row;
  const said = [id, name, actorKind, actorId, object, organizationId, change, data, requestId, originId];
  const text = canonical([...said, createdAt.toISOString()]);
  return createHash('sha256').update(`${before}\n${text}`).digest('hex');
}

/** The same text for the same value, whatever order the database keeps its keys in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).toSorted(([a], [b]) => Number(a > b) - Number(a < b));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}
