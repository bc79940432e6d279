import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { idempotencyKeys, rateLimits } from '@/db/schema/system';
import { aVisitor } from '@/tests/support/people';
import type { Ctx } from './context';
import { once } from './idempotency';

/** An effect that counts: how often was it carried out? */
function counted() {
  const key = randomUUID();
  const work = async (ctx: Ctx) => {
    const [row] = await ctx.db
      .insert(rateLimits)
      .values({ key, points: 1, expiresAt: new Date() })
      .onConflictDoUpdate({ target: rateLimits.key, set: { points: sql`${rateLimits.points} + 1` } })
      .returning({ points: rateLimits.points });
    return { points: row?.points };
  };
  const times = async () =>
    (await database().db.select().from(rateLimits).where(eq(rateLimits.key, key)))[0]?.points ?? 0;
  return { key, work, times };
}

test('of twenty identical requests at once, one is carried out and all get its answer', async () => {
  const { key, work, times } = counted();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => once(aVisitor(), { scope: 'test', key, input: { seats: 2 }, work })),
  );
  expect(answers).toEqual(Array.from({ length: 20 }, () => ({ points: 1 })));
  expect(await times()).toBe(1);
});

test('without the key’s uniqueness the same twenty would be carried out more than once', async () => {
  const { work, times } = counted();
  await Promise.all(
    Array.from({ length: 20 }, () => once(aVisitor(), { scope: 'test', key: randomUUID(), input: { seats: 2 }, work })),
  );
  expect(await times()).toBe(20);
});

test('the same key with another question is refused', async () => {
  const { key, work } = counted();
  await once(aVisitor(), { scope: 'test', key, input: { seats: 2 }, work });
  const other = once(aVisitor(), { scope: 'test', key, input: { seats: 3 }, work });
  await expect(other).rejects.toMatchObject({ kind: 'conflict', reason: 'errors.idempotency_key_reused' });
});

test('a failed request leaves no answer behind: the next attempt is carried out', async () => {
  const { key, work, times } = counted();
  const failing = once(aVisitor(), {
    scope: 'test',
    key,
    input: 1,
    work: () => Promise.reject(new Error('vendor down')),
  });
  await expect(failing).rejects.toThrow('vendor down');
  expect(await database().db.$count(idempotencyKeys, eq(idempotencyKeys.key, key))).toBe(0);
  await once(aVisitor(), { scope: 'test', key, input: 1, work });
  expect(await times()).toBe(1);
});

test('two people may use the same key', async () => {
  const { key, work, times } = counted();
  await once(aVisitor(), { scope: 'one', key, input: 1, work });
  await once(aVisitor(), { scope: 'two', key, input: 1, work });
  expect(await times()).toBe(2);
});
