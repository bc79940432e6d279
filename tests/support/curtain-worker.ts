import { sql } from 'drizzle-orm';
import { database } from '@/db';
import { env } from '@/server/env';
import { outboxJobs } from '@/server/jobs/dispatch';
import { startRunner } from '@/server/jobs/runner';
import type { Ctx } from '@/server/kernel/context';
import { type Delivery, firstDelivery, on } from '@/server/kernel/outbox';
import { transaction } from '@/server/kernel/transaction';
import { curtainRaised } from './curtain';

// A worker that kills itself where the test says: as a crash would, without a word to anybody.
const [, , dies] = process.argv;
const dieNow = () => process.kill(process.pid, 'SIGKILL');
let heard = 0;

const hear = async (ctx: Ctx, { hall }: { hall: string }, delivery: Delivery) => {
  if (dies === 'between-subscribers' && heard === 1) dieNow();
  await transaction(ctx, async (ctx) => {
    if (!(await firstDelivery(ctx, delivery))) return;
    await ctx.db.execute(sql`insert into test_effects values (${hall}, ${delivery.subscriber})`);
  });
  heard += 1;
};

const jobs = outboxJobs({
  events: [],
  subscribers: [on(curtainRaised, 'test.dim-lights', hear), on(curtainRaised, 'test.ring-bell', hear)],
});
const { db, close } = database();
const runner = await startRunner({
  ownerUrl: env().DATABASE_OWNER_URL,
  db,
  concurrency: 1,
  jobs: jobs.map((job) => (dies === 'before-dispatch' ? { ...job, run: async () => void dieNow() } : job)),
});
process.once('SIGTERM', async () => {
  await runner.stop();
  await close();
  process.exit(0);
});
await runner.stopped;
