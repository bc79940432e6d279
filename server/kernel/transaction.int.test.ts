import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { rateLimits } from '@/db/schema/system';
import { aVisitor } from '@/tests/support/people';
import { transaction } from './transaction';

const row = (key: string) => ({ key, points: 1, expiresAt: new Date() });

test('inside a transaction the time is the database’s', async () => {
  const ctx = { ...aVisitor(), now: new Date(0) };
  await transaction(ctx, async (ctx) => {
    const [row] = await ctx.db.execute<{ same: boolean }>(
      sql`select ${ctx.now.toISOString()}::timestamptz = now()::timestamptz(3) as same`,
    );
    expect(row?.same).toBe(true);
  });
});

test('a time fixed by a test stays fixed', async () => {
  const now = new Date('2026-03-08T00:00:00Z');
  await transaction({ ...aVisitor(), now, clockIsFixed: true }, async (ctx) => expect(ctx.now).toEqual(now));
});

test('a transaction inside a transaction is one: when the outer fails, the inner never was', async () => {
  const ctx = aVisitor();
  const failing = transaction(ctx, async (ctx) => {
    await transaction(ctx, (ctx) => ctx.db.insert(rateLimits).values(row('joined')));
    throw new Error('after all, no');
  });
  await expect(failing).rejects.toThrow('after all, no');
  expect(await database().db.$count(rateLimits, sql`key = 'joined'`)).toBe(0);
});

test('what was collected for after the commit is dropped on rollback and handed over on commit', async () => {
  const ctx = aVisitor();
  await transaction(ctx, async (ctx) => {
    ctx.afterCommit.tags.add('dropped');
    throw new Error('no');
  }).catch(() => undefined);
  await transaction(ctx, async (ctx) => {
    ctx.afterCommit.tags.add('kept');
    expect(ctx.afterCommit.tags.has('dropped')).toBe(false);
  });
  expect([...ctx.afterCommit.tags]).toEqual(['kept']);
});

test('two that lock each other in opposite order both succeed, one of them on its second attempt', async () => {
  await database()
    .db.insert(rateLimits)
    .values([row('left'), row('right')]);
  let attempts = 0;
  let inside = 0;
  const { promise: bothHold, resolve } = Promise.withResolvers<void>();
  const work = (first: string, second: string) =>
    transaction(aVisitor(), async (ctx) => {
      attempts += 1;
      await ctx.db.execute(sql`update rate_limits set points = points + 1 where key = ${first}`);
      inside += 1;
      if (inside >= 2) resolve();
      await bothHold;
      await ctx.db.execute(sql`update rate_limits set points = points + 1 where key = ${second}`);
    });
  await Promise.all([work('left', 'right'), work('right', 'left')]);
  expect(attempts).toBe(3);
  const rows = await database().db.select().from(rateLimits).where(sql`key in ('left', 'right')`);
  expect(rows.map(({ points }) => points)).toEqual([3, 3]);
});

test('a lock that is not free within three seconds becomes an answer that may be tried again', async () => {
  await database().db.insert(rateLimits).values(row('held'));
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: taken, resolve: take } = Promise.withResolvers<void>();
  const holder = transaction(aVisitor(), async (ctx) => {
    await ctx.db.execute(sql`update rate_limits set points = 5 where key = 'held'`);
    take();
    await released;
  });
  await taken;
  const waiting = transaction(aVisitor(), (ctx) =>
    ctx.db.execute(sql`update rate_limits set points = 9 where key = 'held'`),
  );
  await expect(waiting).rejects.toMatchObject({ kind: 'retry', reason: 'errors.retry' });
  release();
  await holder;
});
