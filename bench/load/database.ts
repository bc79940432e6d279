import postgres from 'postgres';
import { migrateDatabase } from '@/db/migrate';

/** Stands on the database itself, so that only what this program made is ever thrown away by it. */
const MARK = 'made by npm run bench -- load';
const NAME = /^[a-z][a-z0-9_]{0,40}$/;

type Urls = { ownerUrl: string; appUrl: string };

/** The same server and role, another database. */
export const inDatabase = (url: string, name: string): string =>
  Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** Makes the database anew and migrates it. One of this name that somebody else made is left alone, whatever is in it. */
export async function freshDatabase({ ownerUrl, appUrl }: Urls, name: string): Promise<Urls> {
  if (!NAME.test(name)) throw new Error(`"${name}" is no name for a database; letters, digits and _ make one.`);
  const admin = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    if (await isOthers(admin, name)) {
      throw new Error(`The database ${name} was not made by this program, so it is not touched; name another one.`);
    }
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.unsafe(`create database ${name}`);
    await admin.unsafe(`comment on database ${name} is '${MARK}'`);
  } finally {
    await admin.end();
  }
  const urls = { ownerUrl: inDatabase(ownerUrl, name), appUrl: inDatabase(appUrl, name) };
  await migrateDatabase(urls.ownerUrl, decodeURIComponent(new URL(appUrl).username));
  return urls;
}

async function isOthers(admin: postgres.Sql, name: string): Promise<boolean> {
  const [found] = await admin<{ mark: string | null }[]>`
    select shobj_description(oid, 'pg_database') as mark from pg_database where datname = ${name}`;
  return found !== undefined && found.mark !== MARK;
}

/** What an earlier run made. */
export async function madeDatabase({ ownerUrl, appUrl }: Urls, name: string): Promise<Urls> {
  const admin = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  const [found] = await admin`
    select from pg_database where datname = ${name} and shobj_description(oid, 'pg_database') = ${MARK}`;
  await admin.end();
  if (!found) throw new Error(`There is no database ${name} with load data; npm run bench -- load makes it.`);
  return { ownerUrl: inDatabase(ownerUrl, name), appUrl: inDatabase(appUrl, name) };
}
