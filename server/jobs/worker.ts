import { database } from '@/db';
import { env } from '../env';
import { realtime } from '../integrations/realtime';
import { logger } from '../kernel/logger';
import { startPublisher } from './publisher';
import { allJobs } from './registry';
import { startRunner } from './runner';

/** The worker process: what was promised in a transaction is done here. */
const { db, close } = database();
const runner = await startRunner({ ownerUrl: env().DATABASE_OWNER_URL, db, jobs: allJobs });
const publisher = startPublisher(db, realtime());
logger().info('worker ready');
process.send?.({ ready: true });

const stop = async () => {
  await publisher.stop();
  await runner.stop();
  await close();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());

try {
  await runner.stopped;
} catch (error) {
  // Whoever watches this process starts it again; its jobs are taken over meanwhile.
  logger().error({ error }, 'worker failed');
  process.exit(1);
}
