import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { rateLimits } from '@/db/schema/system';
import { aVisitor } from '@/tests/support/people';
import { sqlStateOf, transaction, violatedUnique } from './transaction';

const row = (key: string) => ({ key, points: 1, expiresAt: new Date() });

/** As PostgreSQL says it when two transactions collide. */
const collision = (state: string) =>
  sql.raw(`do $$ begin raise exception 'collided' using errcode = '${state}'; end $$`);

test.each(['40001', '40P01'])(
  'a collision (%s) is tried again, and what it collected is dropped each time',
  async (state) => {
    const ctx = aVisitor();
    let attempts = 0;
    await transaction(ctx, async (ctx) => {
      attempts += 1;
      ctx.afterCommit.tags.add(`attempt ${attempts}`);
      await ctx.db.insert(rateLimits).values(row(`retried ${state}`));
      if (attempts < 3) await ctx.db.execute(collision(state));
    });
    expect(attempts).toBe(3);
    expect([...ctx.afterCommit.tags]).toEqual(['attempt 3']);
    expect(await database().db.$count(rateLimits, sql`key = ${`retried ${state}`}`)).toBe(1);
  },
);

test('the third collision is an answer that may be tried again', async () => {
  let attempts = 0;
  const unlucky = transaction(aVisitor(), async (ctx) => {
    attempts += 1;
    await ctx.db.execute(collision('40001'));
  });
  await expect(unlucky).rejects.toMatchObject({ kind: 'retry', reason: 'errors.retry' });
  expect(attempts).toBe(3);
});

test('anything else is not tried again', async () => {
  let attempts = 0;
  const failing = transaction(aVisitor(), async (ctx) => {
    attempts += 1;
    await ctx.db.execute(collision('22012'));
  });
  await expect(failing).rejects.toMatchObject({ cause: { code: '22012' } });
  expect(attempts).toBe(1);
});

test('only the outermost tries again: the whole work is repeated, not the inner half', async () => {
  const steps: string[] = [];
  await transaction(aVisitor(), async (ctx) => {
    steps.push('outer');
    await transaction(ctx, async (ctx) => {
      steps.push('inner');
      if (steps.length === 2) await ctx.db.execute(collision('40P01'));
    });
  });
  expect(steps).toEqual(['outer', 'inner', 'outer', 'inner']);
});

test('the constraint that refused a row is known by its name, however the error is wrapped', async () => {
  await database().db.insert(rateLimits).values(row('twice'));
  const error = await database()
    .db.insert(rateLimits)
    .values(row('twice'))
    .then(
      () => null,
      (error: unknown) => error,
    );
  expect(sqlStateOf(error)).toBe('23505');
  expect(violatedUnique(error)).toBe('rate_limits_pkey');
  expect(violatedUnique(new Error('wrapped', { cause: error }))).toBe('rate_limits_pkey');
});

test('an error that has nothing to do with the database has no state', () => {
  const failed = Object.assign(new Error('no such file'), { code: 'ENOENT' });
  expect([sqlStateOf(failed), sqlStateOf('40001'), sqlStateOf(null), violatedUnique(failed)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
