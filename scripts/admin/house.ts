import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import { connect, type Db } from '@/db';
import { type Ctx, systemContext } from '@/server/kernel/context';
import { personEnvironment } from '@/server/stack/environment';
import { databaseUrls } from '@/server/stack/postgres/cluster';
import { loadSecrets } from '@/server/stack/secrets';
import { readState } from '@/server/stack/state';
import { UsageError } from './refusal';

type Place = { url: string; origin: string; ifSilent: string };
export type House = { ctx: Ctx; origin: string; close: () => Promise<void> };

/** The database of the house, asked once whether it answers, so that nobody types a password for nothing. */
export async function openHouse(root: string, shell: Record<string, string | undefined>): Promise<House> {
  const { url, origin, ifSilent } = placeOfDatabase(root, shell);
  const { db, close } = connect(url, { max: 1, name: 'foyer-admin' });
  try {
    await refuseUnlessReady(db, { url, ifSilent });
  } catch (error) {
    await close();
    throw error;
  }
  return { ctx: systemContext('admin command', db, randomUUID()), origin, close };
}

function placeOfDatabase(root: string, shell: Record<string, string | undefined>): Place {
  const person = personEnvironment(root, shell);
  const { DATABASE_URL, PUBLIC_ORIGIN = 'http://localhost:3000' } = person;
  if (DATABASE_URL) {
    if (!URL.canParse(DATABASE_URL)) {
      throw new UsageError('DATABASE_URL must look like postgres://user:password@host:5432/foyer.');
    }
    return { url: DATABASE_URL, origin: PUBLIC_ORIGIN, ifSilent: 'start it, or correct DATABASE_URL.' };
  }
  const home = resolve(root, person.FOYER_HOME ?? '.foyer');
  const { ports, origin = PUBLIC_ORIGIN } = readState(home);
  if (ports.postgres === undefined || !existsSync(join(home, 'secrets.json'))) {
    throw new UsageError(
      `Foyer has not been started from ${home} yet; run "npm start" in another terminal first, or set DATABASE_URL.`,
    );
  }
  const { app } = databaseUrls({ port: ports.postgres, secrets: loadSecrets(home, person) });
  return { url: app, origin, ifSilent: 'run "npm start" in another terminal, then this again.' };
}

async function refuseUnlessReady(db: Db, { url, ifSilent }: Pick<Place, 'url' | 'ifSilent'>): Promise<void> {
  try {
    await db.execute(sql`select from roles limit 1`);
  } catch (error) {
    const { host } = new URL(url);
    const code = codeOf(error);
    if (code === undefined) throw error;
    if (NOBODY_ANSWERS.has(code)) throw new UsageError(`PostgreSQL is not running at ${host}; ${ifSilent}`);
    if (NOT_LET_IN.has(code)) {
      throw new UsageError(`PostgreSQL at ${host} did not let us in (${reasonOf(error)}); ${ifSilent}`);
    }
    if (code === UNDEFINED_TABLE) {
      throw new UsageError(`The database at ${host} has no tables yet; start Foyer with it once, then run this again.`);
    }
    throw error;
  }
}

const NOBODY_ANSWERS = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EHOSTUNREACH', 'CONNECT_TIMEOUT', '57P03']);
/** A wrong password, an unknown role, an unknown database. */
const NOT_LET_IN = new Set(['28P01', '28000', '3D000']);
const UNDEFINED_TABLE = '42P01';

/** Drizzle wraps what the driver throws. */
const innermost = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? innermost(error.cause) : error;

function codeOf(error: unknown): string | undefined {
  const inner = innermost(error);
  return inner instanceof Error && 'code' in inner && typeof inner.code === 'string' ? inner.code : undefined;
}

function reasonOf(error: unknown): string {
  const inner = innermost(error);
  return inner instanceof Error ? inner.message : String(inner);
}
