import { sql } from 'drizzle-orm';
import type { Db } from '@/db';

/**
 * A job that is being run is locked for four hours, in case it is slow. A worker that was killed will not finish it, so
 * every worker process holds an advisory lock for as long as it lives: whose lock is gone has died, and its jobs go to
 * the others now.
 */
export async function recoverJobs(db: Db): Promise<void> {
  await db.execute(sql`select release_jobs_of_dead_workers()`);
}
