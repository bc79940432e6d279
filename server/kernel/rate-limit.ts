import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db';
import { rateLimited } from './errors';

export type Limit = { name: string; points: number; seconds: number };

export type Allowance = { limit: number; remaining: number; resetSeconds: number };

/**
 * Counts an attempt and refuses what is too many. One statement, so that attempts at the same moment are all counted,
 * on every process, by the clock of the database. Outside the caller's transaction: a refused attempt still counts.
 */
export async function limitRate(db: Db, limit: Limit, subject: string): Promise<Allowance> {
  const window = sql`make_interval(secs => ${limit.seconds})`;
  const [row] = await db.execute<{ points: number; reset: number }>(sql`
    insert into rate_limits as r (key, points, expires_at)
    values (${keyOf(limit, subject)}, 1, clock_timestamp() + ${window})
    on conflict (key) do update set
      points = case when r.expires_at <= clock_timestamp() then 1 else r.points + 1 end,
      expires_at = case when r.expires_at <= clock_timestamp() then excluded.expires_at else r.expires_at end
    returning points, ceil(extract(epoch from expires_at - clock_timestamp()))::integer as reset`);
  if (!row) throw new Error('The rate limit was not counted');
  // The column keeps milliseconds, so a fresh window may seem a moment longer than it is.
  const resetSeconds = Math.min(limit.seconds, Math.max(1, row.reset));
  if (row.points > limit.points) throw rateLimited(resetSeconds);
  return { limit: limit.points, remaining: limit.points - row.points, resetSeconds };
}

/** After a success, earlier failures of the same subject no longer count against it. */
export async function forgiveRate(db: Db, limit: Limit, subject: string): Promise<void> {
  await db.execute(sql`delete from rate_limits where key = ${keyOf(limit, subject)}`);
}

/** Addresses and e-mails are not kept in the clear where only counting is needed. */
const keyOf = (limit: Limit, subject: string) =>
  `${limit.name}:${createHash('sha256').update(subject).digest('base64url')}`;
