import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { activity, activityOrigins, outbox } from '@/db/schema/system';
import { curtainRaised } from '@/tests/support/curtain';
import { aPerson, aVisitor } from '@/tests/support/people';
import { emit } from './outbox';
import { newId } from './pure/id';
import { transaction } from './transaction';

test('what is emitted exists with its job, its log row and its stale pages when the transaction commits', async () => {
  const { ctx, id } = await aPerson();
  const hall = newId('hal');
  await transaction({ ...ctx, request: { ...ctx.request, address: '203.0.113.7', device: 'Firefox' } }, (ctx) =>
    emit(
      ctx,
      curtainRaised,
      { hall },
      { before: { open: false, pin: '1' }, after: { open: true, pin: '2' }, concealed: ['pin'] },
    ),
  );

  const [happened] = await database().db.select().from(outbox).where(sql`data->>'hall' = ${hall}`);
  expect(happened).toMatchObject({ name: 'test.curtain.raised', data: { hall }, dispatchedAt: null });
  const [logged] = await database().db.select().from(activity).where(eq(activity.object, hall));
  expect(logged).toMatchObject({
    actorKind: 'user',
    actorId: id,
    change: { before: { open: false, pin: 'changed' }, after: { open: true, pin: 'changed' } },
  });
  const [origin] = await database()
    .db.select()
    .from(activityOrigins)
    .where(eq(activityOrigins.id, logged?.originId ?? newId('ori')));
  expect(origin).toMatchObject({ address: '203.0.113.7', device: 'Firefox' });
  expect([...ctx.afterCommit.tags]).toEqual([`hall:${hall}`]);
  expect([...ctx.afterCommit.paths]).toEqual([`/halls/${hall}`]);
});

test('what is rolled back was never said', async () => {
  const hall = newId('hal');
  const ctx = aVisitor();
  await transaction(ctx, async (ctx) => {
    await emit(ctx, curtainRaised, { hall });
    throw new Error('the curtain is stuck');
  }).catch(() => undefined);
  expect(await database().db.$count(outbox, sql`data->>'hall' = ${hall}`)).toBe(0);
  expect(await database().db.$count(activity, eq(activity.object, hall))).toBe(0);
  expect(ctx.afterCommit.tags.size).toBe(0);
});

test('emitting outside a transaction is a bug', async () => {
  await expect(emit(aVisitor(), curtainRaised, { hall: 'x' })).rejects.toThrow('outside a transaction');
});

test.each([
  ['changed', sql`update activity set name = 'rewritten'`],
  ['deleted', sql`delete from activity`],
  ['emptied', sql`truncate activity`],
])('the log cannot be %s by the application', async (_, statement) => {
  await transaction(aVisitor(), (ctx) => emit(ctx, curtainRaised, { hall: newId('hal') }));
  const attempt = database().db.execute(statement);
  await expect(attempt).rejects.toMatchObject({
    cause: { message: expect.stringMatching(/permission denied|append-only/) },
  });
});
