import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Finding } from '../source-files';

const INSTANT = 'timestamp (3) with time zone';

/** Moments have milliseconds and a zone, whoever declared the column and however: asked of the tables themselves. */
export function checkInstants(schema: Record<string, unknown>): Finding[] {
  return Object.values(schema)
    .filter((value) => is(value, PgTable))
    .flatMap((table) =>
      Object.entries(getTableColumns(table))
        .filter(([, column]) => column.getSQLType().startsWith('time') && column.getSQLType() !== INSTANT)
        .map(([name, column]) => `${getTableName(table)}.${name}: "${column.getSQLType()}" instead of instant()`),
    );
}
