import { fork } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { connect } from '@/db';
import { env } from '@/server/env';
import { curtainRaised } from '@/tests/support/curtain';
import { aJob } from '@/tests/support/people';
import { emit } from '../kernel/outbox';
import { transaction } from '../kernel/transaction';

const owner = connect(env().DATABASE_OWNER_URL, { max: 2 });
afterAll(() => owner.close());

const count = async (query: ReturnType<typeof sql>) => {
  const [row] = await owner.db.execute<{ count: number }>(sql`select count(*)::integer as count from ${query}`);
  return row?.count;
};

async function theWorker() {
  const child = fork('server/jobs/worker.ts', { execArgv: ['--import', 'tsx'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit');
  await once(child, 'message');
  return { exited, terminate: () => child.kill('SIGTERM') };
}

test('asked to stop, the worker finishes the job it is at, signs off and ends without an error', async () => {
  await transaction(aJob(), (ctx) => emit(ctx, curtainRaised, { hall: 'worker' }));
  const held = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  // The job is to update this row, so it hangs in the middle for as long as the row is locked.
  const lock = owner.db.transaction(async (tx) => {
    await tx.execute(sql`select from outbox where name = 'test.curtain.raised' for update`);
    held.resolve();
    await release.promise;
  });
  await held.promise;
  const worker = await theWorker();
  const waiting = sql`pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()`;
  await vi.waitFor(async () => expect(await count(waiting)).toBe(1), { timeout: 15_000 });

  worker.terminate();
  release.resolve();
  await lock;

  expect(await worker.exited).toEqual([0, null]);
  expect(await count(sql`outbox where name = 'test.curtain.raised' and dispatched_at is not null`)).toBe(1);
  expect(await count(sql`graphile_worker._private_jobs where locked_at is not null`)).toBe(0);
  expect(await count(sql`job_workers`)).toBe(0);
});

test('cut off from the database, the worker ends with an error instead of waiting for nothing', async () => {
  const worker = await theWorker();
  await owner.db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'foyer-worker-life' and datname = current_database()`,
  );
  expect(await worker.exited).toEqual([1, null]);
});
