import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect, database } from '@/db';
import { outbox } from '@/db/schema/system';
import { checkHealth } from './health';

test('everything that answers is well', async () => {
  const health = await checkHealth(database().db);
  expect(health).toMatchObject({
    ok: true,
    checks: [
      { name: 'database', ok: true },
      { name: 'queue', ok: true },
    ],
  });
});

test('events that nobody has fetched for minutes mean that no worker works', async () => {
  const { db } = database();
  const row = { name: 'test', data: {}, requestId: 'test', createdAt: new Date(Date.now() - 180_000) };
  await db.insert(outbox).values(row);
  expect(await checkHealth(db)).toMatchObject({ ok: false, checks: [{ ok: true }, { name: 'queue', ok: false }] });
  await db.update(outbox).set({ dispatchedAt: sql`now()` });
  expect(await checkHealth(db)).toMatchObject({ ok: true });
});

test('what else must answer is asked too, and makes the whole unready when it does not', async () => {
  const { db } = database();
  const well = await checkHealth(db, { video: async () => undefined });
  expect(well).toMatchObject({ ok: true, checks: [{}, {}, { name: 'video', ok: true }] });
  const ill = await checkHealth(db, { video: () => Promise.reject(new Error('gone')) });
  expect(ill).toMatchObject({ ok: false, checks: [{ ok: true }, { ok: true }, { name: 'video', ok: false }] });
});

test('a database that is not there is an answer, not a wait', async () => {
  const nowhere = connect('postgres://nobody:nothing@127.0.0.1:1/none', { max: 1 });
  const startedAt = performance.now();
  expect(await checkHealth(nowhere.db)).toMatchObject({ ok: false });
  expect(performance.now() - startedAt).toBeLessThan(5000);
  await nowhere.close();
});
