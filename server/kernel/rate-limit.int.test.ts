import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { forgiveRate, limitRate } from './rate-limit';

const limit = { name: 'test', points: 5, seconds: 60 };

test('of twenty attempts at once exactly as many pass as are allowed', async () => {
  const subject = randomUUID();
  const { db } = database();
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => limitRate(db, limit, subject)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  for (const result of results) {
    if (result.status === 'rejected')
      expect(result.reason).toMatchObject({ kind: 'rate_limited', values: { seconds: 60 } });
  }
});

test('each subject has its own count, and forgiveness starts it anew', async () => {
  const { db } = database();
  const [mine, yours] = [randomUUID(), randomUUID()];
  for (let attempt = 1; attempt <= 5; attempt += 1) await limitRate(db, limit, mine);
  await expect(limitRate(db, limit, mine)).rejects.toMatchObject({ kind: 'rate_limited' });
  expect(await limitRate(db, limit, yours)).toMatchObject({ limit: 5, remaining: 4 });
  await forgiveRate(db, limit, mine);
  expect(await limitRate(db, limit, mine)).toMatchObject({ remaining: 4 });
});

test('when the window is over the count begins again', async () => {
  const { db } = database();
  const subject = randomUUID();
  for (let attempt = 1; attempt <= 5; attempt += 1) await limitRate(db, limit, subject);
  await db.execute(sql`update rate_limits set expires_at = clock_timestamp() - interval '1 second'`);
  expect(await limitRate(db, limit, subject)).toMatchObject({ remaining: 4 });
});
