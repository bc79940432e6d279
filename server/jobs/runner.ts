import { randomBytes, randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker';
import postgres from 'postgres';
import type { Db } from '@/db';
import { systemContext } from '../kernel/context';
import { logger } from '../kernel/logger';
import type { Job } from '../kernel/queue';
import { pushSaid } from './push';
import { recoverJobs } from './recovery';

type Options = { ownerUrl: string; db: Db; jobs: readonly Job[]; concurrency?: number };

/** Starts the queue in this process and answers how to stop it: running jobs are finished first. */
export async function startRunner({ ownerUrl, db, jobs, concurrency = 4 }: Options) {
  const life = await signOfLife(ownerUrl);
  await recoverJobs(db);
  const events = new EventEmitter();
  const registered: Promise<unknown>[] = [];
  // A job is locked by the pool that fetched it or by the worker that runs it, as the queue sees fit.
  events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
    registered.push(life.register(workerPool.id));
  });
  events.on('worker:create', ({ worker }: { worker: { workerId: string } }) => {
    registered.push(life.register(worker.workerId));
  });
  const runner = await run({
    connectionString: ownerUrl,
    concurrency,
    maxPoolSize: concurrency + 2,
    noHandleSignals: true,
    pollInterval: 1000,
    // Unbatched, the queue writes down that a job is done without waiting for the writing: a worker that stops then would
    // leave a finished job locked, to be done again hours later.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    events,
    logger: quietLogger(),
    taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(job, { db, registered })])),
    parsedCronItems: parseCronItems(
      jobs.flatMap(({ name, schedule }) =>
        schedule ? [{ task: name, match: schedule, options: { backfillPeriod: 0 } }] : [],
      ),
    ),
  });
  return {
    // Without its sign of life this process would be taken for dead and its jobs would be run twice.
    stopped: Promise.race([runner.promise, life.lost]),
    stop: async () => {
      await runner.stop();
      await life.end();
    },
  };
}

type Worker = { db: Db; registered: Promise<unknown>[] };

const taskOf =
  (job: Job, { db, registered }: Worker): TaskList[string] =>
  async (payload, { job: { id, attempts } }) => {
    // A job is begun only when its worker is known, so that if this process dies somebody takes it over.
    await Promise.all(registered);
    const ctx = systemContext(job.name, db, randomUUID());
    const startedAt = performance.now();
    const about = { job: job.name, jobId: id, attempt: attempts, requestId: ctx.request.id };
    try {
      await job.run(ctx, payload);
      pushSaid(ctx);
      logger().debug({ ...about, ms: Math.round(performance.now() - startedAt) }, 'job done');
    } catch (error) {
      // Thrown on: the queue tries again later, and after the last attempt keeps the job for a person to look at.
      logger().error({ ...about, error }, 'job failed');
      throw error;
    }
  };

/** A connection that holds an advisory lock until this process ends, however it ends. */
async function signOfLife(ownerUrl: string) {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  let ending = false;
  const connection = postgres(ownerUrl, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connection: { application_name: 'foyer-worker-life' },
    onclose: () => {
      if (!ending) reject(new Error('The worker lost its connection to the database'));
    },
  });
  const lockKey = (randomBytes(8).readBigInt64BE() & 0x7fffffffffffffffn).toString();
  await connection`select pg_advisory_lock(${lockKey}::bigint)`;
  return {
    lost,
    register: (workerId: string) =>
      connection`insert into job_workers (worker_id, lock_key) values (${workerId}, ${lockKey}::bigint) on conflict do nothing`,
    end: async () => {
      ending = true;
      // The last words of a worker that finished its jobs; one that died leaves them to be taken over.
      await connection`delete from job_workers where lock_key = ${lockKey}::bigint`;
      await connection.end({ timeout: 5 });
    },
  };
}

const quietLogger = () =>
  new Logger(() => (level, message) => {
    if (level === 'error') logger().error({ source: 'queue' }, message);
    if (level === 'warning') logger().warn({ source: 'queue' }, message);
  });
