import { sql } from 'drizzle-orm';
import { connect } from '@/db';
import { madeDatabase } from '../load/database';
import { LOAD_DATABASE, type LoadOptions } from '../load/load';
import { embeddedServer } from '../load/server';
import { percentile, rounded } from '../statistics';
import { type Question, questionsFor } from './questions';

type Say = (line: string) => void;

const WARM_UP = 3;
const TIMES = 40;
/** A question that takes long is asked until this is used up, and at least this often. */
const AT_MOST_MS = 6000;
const AT_LEAST = 5;

/** What lists cost with much in the database, beside the cheapest question there is, asked in between. */
export async function benchLists(say: Say, { database = LOAD_DATABASE }: LoadOptions) {
  const server = await embeddedServer(say);
  try {
    const { appUrl } = await madeDatabase(server, database);
    const { db, close } = connect(appUrl, { name: 'foyer-bench' });
    try {
      const [one] = await db.execute<{ id: string }>(sql`select id from events limit 1`);
      const byKey = () => db.execute(sql`select count(*) from events where id = ${one?.id ?? ''}::uuid`);
      say(`\n  ${'milliseconds'.padEnd(32)} p50      p95      by key p50  p95     ratio`);
      const results: Record<string, Awaited<ReturnType<typeof measure>>> = {};
      for (const question of await questionsFor(db)) {
        const measured = await measure(question, byKey);
        const { p50, p95, keyP50, keyP95, ratio } = measured;
        const figures = [p50, p95].map((ms) => String(ms).padEnd(9)).join('');
        say(`  ${question.name.padEnd(32)} ${figures}${String(keyP50).padEnd(12)}${String(keyP95).padEnd(8)}${ratio}`);
        results[question.name] = measured;
      }
      return results;
    } finally {
      await close();
    }
  } finally {
    await server.stop();
  }
}

/** Turn about, so that what else the machine does falls on both. */
async function measure({ ask }: Question, byKey: () => Promise<unknown>) {
  const [ours, keys]: [number[], number[]] = [[], []];
  for (let round = 0; round < WARM_UP; round += 1) await Promise.all([ask(), byKey()]);
  const startedAt = performance.now();
  while (ours.length < TIMES && (ours.length < AT_LEAST || performance.now() - startedAt < AT_MOST_MS)) {
    ours.push(await timed(ask));
    keys.push(await timed(byKey));
  }
  const [sorted, sortedKeys] = [ours, keys].map((times) => Float64Array.from(times).sort());
  const at = (times: Float64Array | undefined, share: number) =>
    rounded(percentile(times ?? new Float64Array(), share));
  const [p50, keyP50] = [at(sorted, 0.5), at(sortedKeys, 0.5)];
  const [p95, keyP95] = [at(sorted, 0.95), at(sortedKeys, 0.95)];
  return { p50, p95, keyP50, keyP95, ratio: rounded(p50 / keyP50, 1), times: ours.length };
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await ask();
  return performance.now() - startedAt;
}
