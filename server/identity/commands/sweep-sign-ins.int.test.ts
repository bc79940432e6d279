import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { devices, emailVerifications, sessions } from '@/db/schema/identity';
import { aJob, aPerson } from '@/tests/support/people';
import { DEVICE_DAYS } from '../schema';
import { sweepSignIns } from './sweep-sign-ins';

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
  await sweepSignIns(aJob());
  const left = await database().db.select({ id: sessions.id }).from(sessions).where(eq(sessions.userId, id));
  const kept = [sessionId, inserted[2]?.id, inserted[3]?.id];
  expect(new Set(left.map((row) => row.id))).toEqual(new Set(kept));
});

test('a mailed link goes a month after its time, a browser’s mark when its cookie is over', async () => {
  const { id: userId } = await aPerson();
  const { db } = database();
  const links = await db
    .insert(emailVerifications)
    .values([-31, -29].map((day) => ({ userId, email: 'kept@foyer.test', expiresAt: days(day) })))
    .returning({ id: emailVerifications.id });
  const marks = await db
    .insert(devices)
    .values([DEVICE_DAYS + 1, DEVICE_DAYS - 1].map((age) => ({ userId, tokenHash: `${age}`, createdAt: days(-age) })))
    .returning({ id: devices.id });
  const session = one(
    await db
      .insert(sessions)
      .values({ userId, deviceId: marks[0]?.id, expiresAt: days(5) })
      .returning({ id: sessions.id }),
  );

  await sweepSignIns(aJob());

  const linksLeft = await db.select().from(emailVerifications).where(eq(emailVerifications.userId, userId));
  expect(linksLeft.map(({ id }) => id)).toEqual([links[1]?.id]);
  const marksLeft = await db.select().from(devices).where(eq(devices.userId, userId));
  expect(marksLeft.map(({ id }) => id)).toEqual([marks[1]?.id]);
  expect(await db.$count(sessions, eq(sessions.id, session.id))).toBe(1);
});

test('only the clock sweeps', async () => {
  const { ctx } = await aPerson();
  await expect(sweepSignIns(ctx)).rejects.toMatchObject({ kind: 'not_found' });
});
