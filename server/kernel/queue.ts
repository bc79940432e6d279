import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '@/db';
import type { Ctx } from './context';

/** Work for later: a name, the shape of its payload, and the command it calls. */
export type Job<Payload = unknown> = {
  name: string;
  payload: z.ZodType<Payload>;
  /** Checks the payload first: it was written by an older release, perhaps. */
  run: (ctx: Ctx, payload: unknown) => Promise<void>;
  /** A crontab line in UTC, when nobody enqueues it and the clock does. */
  schedule?: string;
};

type JobParts<Payload> = Omit<Job<Payload>, 'run'> & { run: (ctx: Ctx, payload: Payload) => Promise<void> };

export const defineJob = <Payload>({ run, ...job }: JobParts<Payload>): Job<Payload> => ({
  ...job,
  run: (ctx, payload) => run(ctx, job.payload.parse(payload)),
});

type Options = {
  /** Jobs of one queue run one after another. */
  queue?: string;
  runAt?: Date;
  maxAttempts?: number;
  /** A waiting job with the same key is replaced: never use it where each one counts. */
  uniqueKey?: string;
};

export type QueuedJob = { name: string; payload: object; options?: Options };

/** Joins the caller's transaction: what is rolled back was never queued. */
export async function addJob(db: Db, { name, payload, options = {} }: QueuedJob): Promise<void> {
  const { queue, runAt, maxAttempts, uniqueKey } = options;
  await db.execute(sql`select add_job(
    ${name}, ${JSON.stringify(payload)}::jsonb, ${queue ?? null}, ${runAt?.toISOString() ?? null}::timestamptz,
    ${maxAttempts ?? null}::integer, ${uniqueKey ?? null})`);
}
