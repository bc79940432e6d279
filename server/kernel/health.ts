import { sql } from 'drizzle-orm';
import type { Db } from '@/db';
import { logger } from './logger';

export type Check = { name: string; ok: boolean; ms: number };

const TIMEOUT_MS = 2000;
/** A queue this late means that no worker is working, not that there is much to do. */
const QUEUE_LAG_SECONDS = 120;

/** What else must answer, by name; each rejects when it does not. */
export type Outside = Readonly<Record<string, () => Promise<void>>>;

/** Whether everything that a request depends on answers. */
export async function checkHealth(db: Db, outside: Outside = {}): Promise<{ ok: boolean; checks: Check[] }> {
  const checks = await Promise.all([
    check('database', async () => {
      await db.execute(sql`select 1`);
    }),
    check('queue', async () => {
      const [row] = await db.execute<{ late: boolean }>(sql`
        select exists (select from outbox
          where dispatched_at is null and created_at < now() - make_interval(secs => ${QUEUE_LAG_SECONDS})) as late`);
      if (row?.late) throw new Error('Events wait for a worker');
    }),
    ...Object.entries(outside).map(([name, probe]) => check(name, probe)),
  ]);
  return { ok: checks.every(({ ok }) => ok), checks };
}

async function check(name: string, probe: () => Promise<void>): Promise<Check> {
  const startedAt = performance.now();
  const answered = await Promise.race([
    probe().then(
      () => true,
      (error: unknown) => {
        logger().warn({ check: name, error }, 'health check failed');
        return false;
      },
    ),
    noAnswer(TIMEOUT_MS),
  ]);
  return { name, ok: answered, ms: Math.round(performance.now() - startedAt) };
}

const noAnswer = (ms: number) =>
  new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), ms).unref();
  });
