import { sql } from 'drizzle-orm';
import type { Db } from './index';

/** Tables that only grow. The trigger refuses too; without the right, the attempt does not even reach it. */
const appendOnly = ['activity', 'activity_seals'];

/** What the application's role may do. Applied after every migration, so a new role or table is never forgotten. */
export async function grantApplicationRole(owner: Db, role: string): Promise<void> {
  const app = sql.identifier(role);
  await owner.transaction(async (tx) => {
    await tx.execute(sql`grant usage on schema public to ${app}`);
    await tx.execute(sql`grant select, insert, update, delete on all tables in schema public to ${app}`);
    await tx.execute(sql`grant usage, select on all sequences in schema public to ${app}`);
    for (const table of appendOnly) {
      await tx.execute(sql`revoke update, delete, truncate on table ${sql.identifier(table)} from ${app}`);
    }
    await tx.execute(sql`grant execute on function add_job(text, jsonb, text, timestamptz, integer, text) to ${app}`);
    await tx.execute(sql`grant execute on function release_jobs_of_dead_workers() to ${app}`);
  });
}
