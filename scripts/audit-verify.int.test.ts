import { execFile } from 'node:child_process';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, database } from '@/db';
import { activity } from '@/db/schema/system';
import { env } from '@/server/env';
import { sealActivity } from '@/server/kernel/activity/seal-activity';
import { aJob } from '@/tests/support/people';

const { db } = database();
const owner = connect(env().DATABASE_OWNER_URL, { max: 1 });
afterAll(() => owner.close());

const verify = (...words: string[]) =>
  new Promise<{ code: number; said: string }>((settle) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/audit-verify.ts', ...words],
      { encoding: 'utf8' },
      (error, stdout, stderr) => settle({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });

const tamper = async (statement: ReturnType<typeof sql>) => {
  await owner.db.execute(sql`alter table activity disable trigger user`);
  await owner.db.execute(statement);
  await owner.db.execute(sql`alter table activity enable trigger user`);
};

beforeAll(async () => {
  const entry = { name: 'test', actorKind: 'system', object: 'test', data: {}, requestId: 'test' };
  await db.insert(activity).values([entry, entry, entry]);
  await sealActivity(aJob());
});

/** Each asks in a process of its own, which takes its time to start. */
const PATIENCE = 90_000;

test('says that the log holds, and compares with a head that was kept', { timeout: PATIENCE }, async () => {
  const { code, said } = await verify();
  expect([code, said]).toEqual([0, expect.stringContaining('The log holds.')]);
  const head = /Head +(\d+:[0-9a-f]{64})/.exec(said)?.[1] ?? '';
  const [same, other, longer] = await Promise.all([
    verify('--expect', head),
    verify('--expect', `3:${'f'.repeat(64)}`),
    verify('--expect', head.replace(/^\d+/, '9')),
  ]);
  expect(same.code).toBe(0);
  expect([other.code, other.said]).toEqual([1, expect.stringContaining('is another one than the head that was kept')]);
  expect([longer.code, longer.said]).toEqual([1, expect.stringContaining('the newest rows were removed')]);
});

test('names the first row that does not hold', { timeout: PATIENCE }, async () => {
  await tamper(sql`update activity set object = 'other' where id = (select min(id::text)::uuid from activity)`);
  const { code, said } = await verify();
  expect([code, said]).toEqual([1, expect.stringMatching(/row 1 \(act_\w+\) was edited after it was sealed/)]);
});

test('cannot be asked for nonsense', { timeout: PATIENCE }, async () => {
  const { code, said } = await verify('--expect', 'yesterday');
  expect([code, said.trim().split('\n').length]).toEqual([2, 1]);
});
