import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Ctx, newAfterCommit } from './context';
import { retry } from './errors';
import { writeAppends } from './realtime';

const ATTEMPTS = 3;
const PAUSE_MS = 25;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const LOCK_TIMEOUT = '55P03';

/**
 * Runs the work in one transaction at READ COMMITTED. Called inside another one it joins it, so a command may call a
 * command and everything still happens together. Collisions are retried; a lock that is not free within three seconds
 * becomes an answer that may be tried again.
 */
export async function transaction<Result>(ctx: Ctx, work: (ctx: Ctx) => Promise<Result>): Promise<Result> {
  if (ctx.inTransaction) return work(ctx);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(ctx, work);
    } catch (error) {
      if (!isCollision(error)) throw error;
      // A lock that three seconds did not free will not be free in the next three either.
      if (attempt === ATTEMPTS || sqlStateOf(error) === LOCK_TIMEOUT) throw retry(error);
      // At once it would take the same lock before the other one, who waits for it, has woken: and collide again.
      await delay(attempt * PAUSE_MS * (1 + Math.random()));
    }
  }
}

const isCollision = (error: unknown) =>
  [SERIALIZATION_FAILURE, DEADLOCK, LOCK_TIMEOUT].some((state) => state === sqlStateOf(error));

async function attemptOnce<Result>(ctx: Ctx, work: (ctx: Ctx) => Promise<Result>): Promise<Result> {
  const collected = newAfterCommit();
  const { result, messages } = await ctx.db.transaction(async (tx) => {
    const [row] = await tx.execute<{ now: string }>(
      sql`select now()::timestamptz(3)::text as now, set_config('lock_timeout', '3s', true)`,
    );
    if (!row) throw new Error('The database did not say what time it is');
    const now = ctx.clockIsFixed ? ctx.now : new Date(row.now);
    const result = await work({ ...ctx, db: tx, now, afterCommit: collected, inTransaction: true });
    return { result, messages: await writeAppends(tx, collected.appends) };
  });
  ctx.afterCommit.messages.push(...messages);
  for (const tag of collected.tags) ctx.afterCommit.tags.add(tag);
  for (const path of collected.paths) ctx.afterCommit.paths.add(path);
  return result;
}

const withCode = z.object({ code: z.string() });

/** Drizzle wraps what the driver throws; the state is on one of the causes. */
export function sqlStateOf(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    const parsed = withCode.safeParse(current);
    if (parsed.success && /^[0-9A-Z]{5}$/.test(parsed.data.code)) return parsed.data.code;
  }
  return undefined;
}

const UNIQUE_VIOLATION = '23505';
const CHECK_VIOLATION = '23514';
const withConstraint = z.object({ constraint_name: z.string(), detail: z.string().optional() });

/** The name of the unique constraint that refused a row: two people wanted the same address or handle at once. */
export const violatedUnique = (error: unknown): string | undefined => refusal(error, UNIQUE_VIOLATION)?.constraint;

/** Which rule of the database a row broke, and what the rule says about it. */
export const violatedCheck = (error: unknown) => refusal(error, CHECK_VIOLATION);

function refusal(error: unknown, state: string): { constraint: string; detail: string } | undefined {
  if (sqlStateOf(error) !== state) return undefined;
  for (let current = error; current instanceof Error; current = current.cause) {
    const parsed = withConstraint.safeParse(current);
    if (parsed.success) return { constraint: parsed.data.constraint_name, detail: parsed.data.detail ?? '' };
  }
  return undefined;
}
