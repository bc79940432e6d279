import { lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { idempotencyKeys, outbox, rateLimits } from '@/db/schema/system';
import { sealActivity } from '../kernel/activity/seal-activity';
import { defineJob } from '../kernel/queue';
import { forgetOldMessages } from '../kernel/realtime';
import { recoverJobs } from './recovery';

const nothing = z.object({}).loose();

/** Work of the platform itself that follows the clock. Times are UTC. */
export const systemJobs = [
  defineJob({
    name: 'system.recover-jobs',
    payload: nothing,
    schedule: '* * * * *',
    run: (ctx) => recoverJobs(ctx.db),
  }),
  defineJob({
    name: 'system.seal-activity',
    payload: nothing,
    schedule: '* * * * *',
    run: async (ctx) => {
      await sealActivity(ctx);
    },
  }),
  defineJob({
    name: 'system.sweep',
    payload: nothing,
    schedule: '17 * * * *',
    run: async (ctx) => {
      await ctx.db.delete(rateLimits).where(lt(rateLimits.expiresAt, sql`now()`));
      await ctx.db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, sql`now() - interval '7 days'`));
      await ctx.db.delete(outbox).where(lt(outbox.dispatchedAt, sql`now() - interval '30 days'`));
      await forgetOldMessages(ctx.db);
    },
  }),
];
