import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { env } from '@/server/env';
import * as schema from './schema';

/** A database or a transaction in it: whoever reads and writes does not care which. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

export function connect(url: string, { max = 10, name = 'foyer' } = {}) {
  const client = postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 5,
    // An idle connection that died with its server must not be handed to a request.
    max_lifetime: 60 * 30,
    connection: { application_name: name },
    onnotice: () => undefined,
  });
  const db: Db = drizzle(client, { schema, casing: 'snake_case' });
  return { db, close: () => client.end({ timeout: 5 }) };
}

type Connection = ReturnType<typeof connect>;

// Next loads a module more than once; a process still has one pool.
const shared: { foyerDatabase?: Connection } = globalThis as object;

export function database(): Connection {
  shared.foyerDatabase ??= connect(env().DATABASE_URL, {
    max: env().DATABASE_POOL,
    name: `foyer-${env().FOYER_PROCESS}`,
  });
  return shared.foyerDatabase;
}
