import { fork } from 'node:child_process';
import { once as nextEvent } from 'node:events';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { connect, database } from '@/db';
import { outbox, outboxDeliveries } from '@/db/schema/system';
import { curtainRaised } from '@/tests/support/curtain';
import { aVisitor } from '@/tests/support/people';
import { env } from '../env';
import { DISPATCH_JOB, emit } from '../kernel/outbox';
import { newId } from '../kernel/pure/id';
import { addJob } from '../kernel/queue';
import { transaction } from '../kernel/transaction';

const emitted = async () => {
  const hall = newId('hal');
  await transaction(aVisitor(), (ctx) => emit(ctx, curtainRaised, { hall }));
  return hall;
};

const effects = async (hall: string) => {
  const rows = await database().db.execute<{ subscriber: string; times: number }>(
    sql`select subscriber, count(*)::integer as times from test_effects where hall = ${hall} group by subscriber order by subscriber`,
  );
  return Object.fromEntries(rows.map(({ subscriber, times }) => [subscriber, times]));
};

/** A real worker in a process of its own, with two subscribers; `die` says after which of them it kills itself. */
async function aWorker(die: 'never' | 'before-dispatch' | 'between-subscribers') {
  const child = fork('tests/support/curtain-worker.ts', [die], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = nextEvent(child, 'exit').then(async (how) => {
    await noSignOfLife();
    return how;
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    exited,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

const owner = connect(env().DATABASE_OWNER_URL, { max: 2 });
afterAll(() => owner.close());

beforeAll(async () => {
  await owner.db.execute(sql`create table test_effects (hall text not null, subscriber text not null)`);
  await owner.db.execute(sql`grant select, insert on test_effects to public`);
});

/** On a busy machine the server notices a killed worker a little later, and the next one asks only when it starts. */
const noSignOfLife = () =>
  vi.waitFor(
    async () => {
      const lives = await owner.db.execute(sql`
        select from pg_stat_activity where application_name = 'foyer-worker-life' and datname = current_database()`);
      expect(lives).toHaveLength(0);
    },
    { timeout: 10_000 },
  );

const waitingJobs = async () => {
  const [row] = await owner.db.execute<{ count: number }>(
    sql`select count(*)::integer as count from graphile_worker._private_jobs`,
  );
  return row?.count;
};

const both = { 'test.dim-lights': 1, 'test.ring-bell': 1 };

test('both subscribers hear of it, each once', async () => {
  const hall = await emitted();
  const worker = await aWorker('never');
  await vi.waitFor(async () => expect(await effects(hall)).toEqual(both), { timeout: 15_000 });
  await worker.stop();
});

test('a worker killed between the commit and the dispatch loses nothing', async () => {
  const hall = await emitted();
  const doomed = await aWorker('before-dispatch');
  expect(await doomed.exited).toEqual([null, 'SIGKILL']);
  expect(await effects(hall)).toEqual({});
  const [row] = await database().db.select().from(outbox).where(sql`data->>'hall' = ${hall}`);
  expect(row?.dispatchedAt).toBeNull();

  const next = await aWorker('never');
  await vi.waitFor(async () => expect(await effects(hall)).toEqual(both), { timeout: 15_000 });
  await next.stop();
});

test('a worker killed between two subscribers runs the other one later and neither twice', async () => {
  const hall = await emitted();
  const doomed = await aWorker('between-subscribers');
  expect(await doomed.exited).toEqual([null, 'SIGKILL']);
  expect(Object.keys(await effects(hall))).toHaveLength(1);

  const next = await aWorker('never');
  await vi.waitFor(async () => expect(await effects(hall)).toEqual(both), { timeout: 15_000 });
  await next.stop();
  expect(await database().db.$count(outboxDeliveries)).toBeGreaterThanOrEqual(2);
});

test('a dispatch that is queued twice fans out once', async () => {
  const hall = await emitted();
  const [row] = await database().db.select().from(outbox).where(sql`data->>'hall' = ${hall}`);
  await addJob(database().db, { name: DISPATCH_JOB, payload: { outboxId: row?.id } });
  const worker = await aWorker('never');
  await vi.waitFor(async () => expect(await waitingJobs()).toBe(0), { timeout: 15_000 });
  await worker.stop();
  expect(await effects(hall)).toEqual(both);
});
