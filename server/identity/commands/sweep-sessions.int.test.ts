import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { sessions } from '@/db/schema/identity';
import { aJob, aPerson } from '@/tests/support/people';
import { sweepSessions } from './sweep-sessions';

const days = (count: number) => new Date(Date.now() + count * 86_400_000);

test('what ended more than a month ago is removed; what runs or ended lately stays', async () => {
  const { id, sessionId } = await aPerson();
  const inserted = await database()
    .db.insert(sessions)
    .values([
      { userId: id, expiresAt: days(-31) },
      { userId: id, expiresAt: days(5), revokedAt: days(-31) },
      { userId: id, expiresAt: days(-29) },
      { userId: id, expiresAt: days(5), revokedAt: days(-29) },
    ])
    .returning({ id: sessions.id });
  await sweepSessions(aJob());
  const left = await database().db.select({ id: sessions.id }).from(sessions).where(eq(sessions.userId, id));
  const kept = [sessionId, inserted[2]?.id, inserted[3]?.id];
  expect(new Set(left.map((row) => row.id))).toEqual(new Set(kept));
});

test('only the clock sweeps', async () => {
  const { ctx } = await aPerson();
  await expect(sweepSessions(ctx)).rejects.toMatchObject({ kind: 'not_found' });
});
