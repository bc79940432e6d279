import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { processFingerprint } from '../../../scripts/process-lock.mjs';
import { waitUntil } from '../readiness';
import type { Secrets } from '../secrets';
import { StartError } from '../start-error';
import { giveTo } from './account';
import type { Place } from './place';

const run = promisify(execFile);
const ORPHAN_GRACE_MS = 20_000;

/**
 * What the search by parts of words takes for a letter comes from the machine, unlike everything else about language: with
 * plain C it would see Latin ones alone, and no index would serve a Russian or Kazakh word. Every machine has one of these.
 */
const LETTERS = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Makes an empty cluster, once. It sorts and folds case by a locale that is built in, not by the machine's. */
export async function createCluster({ bin, data, account }: Place, secrets: Secrets): Promise<void> {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  const passwordFile = `${data}.password`;
  writeFileSync(passwordFile, secrets.pgSuperPassword, { mode: 0o600 });
  giveTo(account, passwordFile);
  const options = [
    `--pgdata=${data}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  try {
    await runInitdb(bin, { options, account });
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    throw new StartError('The embedded PostgreSQL could not make its data folder; is the disk full or read-only?', {
      cause: error,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

type Initdb = { options: readonly string[]; account: Place['account'] };

/** A locale that the machine does not have is refused before anything is written. */
async function runInitdb(bin: string, { options, account }: Initdb): Promise<void> {
  for (const letters of LETTERS) {
    try {
      await run(join(bin, 'initdb'), [...options, `--lc-ctype=${letters}`], { ...asAccount(account), cwd: '/' });
      return;
    } catch (error) {
      const isUnknown = error instanceof Error && error.message.includes('invalid locale name');
      if (!isUnknown || letters === LETTERS.at(-1)) throw error;
    }
  }
}

const asAccount = (account: Place['account']) => (account ? { uid: account.uid, gid: account.gid } : {});

/** A supervisor that was killed leaves its database running. It is asked to stop, so that ours can begin. */
export async function stopOrphan({ data }: Place): Promise<void> {
  const pid = orphanPid(data);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  await waitUntil(async () => processFingerprint(pid) === undefined, AbortSignal.timeout(ORPHAN_GRACE_MS));
}

function orphanPid(data: string): number | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, folder] = readFileSync(file, 'utf8').split('\n');
  const alive = processFingerprint(Number(pid)) !== undefined && folder === data && isPostgres(Number(pid));
  return alive ? Number(pid) : undefined;
}

/** The number may have gone to another program since; PostgreSQL itself then clears the stale file. */
function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]?.endsWith('postgres') ?? false;
}

type Addresses = { port: number; secrets: Secrets };

export const databaseUrls = ({ port, secrets }: Addresses) => ({
  superuser: `postgres://postgres:${secrets.pgSuperPassword}@127.0.0.1:${port}/postgres`,
  owner: `postgres://foyer_owner:${secrets.pgOwnerPassword}@127.0.0.1:${port}/foyer`,
  app: `postgres://foyer_app:${secrets.pgAppPassword}@127.0.0.1:${port}/foyer`,
});

/** Two roles and a database: who owns the tables is not who serves requests. Run again it changes nothing. */
export async function createRoles(addresses: Addresses): Promise<void> {
  const { secrets } = addresses;
  const sql = postgres(databaseUrls(addresses).superuser, { max: 1, onnotice: () => undefined });
  try {
    await createRole(sql, 'foyer_owner', secrets.pgOwnerPassword);
    await createRole(sql, 'foyer_app', secrets.pgAppPassword);
    await sql`alter role foyer_owner createdb`;
    const [existing] = await sql`select from pg_database where datname = 'foyer'`;
    if (!existing) await sql`create database foyer owner foyer_owner`;
  } finally {
    await sql.end();
  }
}

/** The passwords are letters and digits of our own making, so they may stand in the statement. */
async function createRole(sql: postgres.Sql, name: string, password: string): Promise<void> {
  const [existing] = await sql`select from pg_roles where rolname = ${name}`;
  await sql.unsafe(`${existing ? 'alter' : 'create'} role ${name} login password '${password}'`);
}

/** Accepts connections, and is not still recovering from a crash. */
export async function acceptsQueries(addresses: Addresses): Promise<boolean> {
  const sql = postgres(databaseUrls(addresses).superuser, { max: 1, connect_timeout: 2, onnotice: () => undefined });
  try {
    await sql`select 1`;
    return true;
  } catch {
    // Not yet: that is the question being asked.
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
