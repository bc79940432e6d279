import { pathToFileURL } from 'node:url';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations } from 'graphile-worker';
import { writeBuiltInRoles } from './built-in-roles';
import { grantApplicationRole } from './grants';
import { connect } from './index';

/** Brings a database to the newest shape. Two processes may start it at once: the second waits and finds nothing to do. */
export async function migrateDatabase(ownerUrl: string, appRole: string | null): Promise<void> {
  await runMigrations({ connectionString: ownerUrl });
  const { db, close } = connect(ownerUrl, { max: 1, name: 'foyer-migrate' });
  try {
    await db.execute(sql`select pg_advisory_lock(hashtext('foyer.migrate'))`);
    await migrate(db as Parameters<typeof migrate>[0], { migrationsFolder: './db/migrations' });
    await writeBuiltInRoles(db);
    if (appRole) await grantApplicationRole(db, appRole);
  } finally {
    await close();
  }
}

/** With one role for both, there is nobody to grant to. */
export const appRoleOf = (appUrl: string, ownerUrl: string): string | null => {
  const role = decodeURIComponent(new URL(appUrl).username);
  return role === decodeURIComponent(new URL(ownerUrl).username) ? null : role;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { env } = await import('@/server/env');
  const { DATABASE_URL, DATABASE_OWNER_URL } = env();
  await migrateDatabase(DATABASE_OWNER_URL, appRoleOf(DATABASE_URL, DATABASE_OWNER_URL));
}
