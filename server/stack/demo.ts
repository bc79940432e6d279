import postgres from 'postgres';
import { demoAccounts } from '../../db/seed/accounts';
import { isOnThisMachine } from './environment';
import type { Environment } from './part';

/**
 * Invented people have passwords that everybody can read. Unless asked for, they live only in an embedded database that
 * nobody beyond this machine can reach.
 */
export const demoIsWanted = (person: Environment): boolean =>
  (person.FOYER_DEMO ?? (person.DATABASE_URL || !isOnThisMachine(person) ? '0' : '1')) === '1';

/** Who lives in a migrated database: nobody yet, everybody from the start table, or people of its own. */
export async function lookInside(databaseUrl: string): Promise<'nobody' | 'demo' | 'others'> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    const emails = demoAccounts.map(({ email }) => email);
    const [row] = await sql<[{ inhabited: boolean; demo: number }]>`
      select exists (select from users) as inhabited,
        (select count(*)::integer from users where email = any (${emails}::citext[])) as demo`;
    if (!row.inhabited) return 'nobody';
    return row.demo === emails.length ? 'demo' : 'others';
  } finally {
    await sql.end();
  }
}
