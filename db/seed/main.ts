import { connect } from '@/db';
import { env } from '@/server/env';
import { seedDemo } from './seed';

// Run by the stack, before anything is served; its output is the log `seed`.
const { db, close } = connect(env().DATABASE_URL, { max: 1, name: 'foyer-seed' });
try {
  const startedAt = performance.now();
  const written = await seedDemo(db, new Date());
  const milliseconds = Math.round(performance.now() - startedAt);
  process.stdout.write(written ? `demo data written in ${milliseconds} ms\n` : 'somebody lives here already\n');
} finally {
  await close();
}
