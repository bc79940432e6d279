import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { emailVerifications } from '@/db/schema/identity';
import { aPerson, aVisitor } from '@/tests/support/people';
import { verifyEmail } from '../commands/verify-email';
import { verificationCode } from '../internal/links';
import { findVerification } from './find-verification';

const { db } = database();
const HOUR_MS = 3_600_000;

async function aMailedLink({ hours = 24 } = {}) {
  const { id: userId, email } = await aPerson({ verified: false });
  const expiresAt = new Date(Date.now() + hours * HOUR_MS);
  const { id } = one(
    await db.insert(emailVerifications).values({ userId, email, expiresAt }).returning({ id: emailVerifications.id }),
  );
  return { id, code: verificationCode(id) };
}

describe('what a mailed link is still good for', () => {
  test('a fresh link is open, and asking often does not use it up', async () => {
    const { id, code } = await aMailedLink();
    for (let count = 0; count < 3; count += 1) {
      expect(await findVerification(aVisitor(), { code })).toEqual({ state: 'open' });
    }
    const link = one(await db.select().from(emailVerifications).where(eq(emailVerifications.id, id)));
    expect(link.usedAt).toBeNull();
    await verifyEmail(aVisitor(), { code });
  });

  test('a link that was pressed is used', async () => {
    const { code } = await aMailedLink();
    await verifyEmail(aVisitor(), { code });
    expect(await findVerification(aVisitor(), { code })).toEqual({ state: 'used' });
  });

  test('a link whose time is over is expired', async () => {
    const { code } = await aMailedLink({ hours: -1 });
    expect(await findVerification(aVisitor(), { code })).toEqual({ state: 'expired' });
  });

  test('a code that was changed, cut or made up is unknown', async () => {
    const { id, code } = await aMailedLink();
    for (const wrong of [code.slice(0, -1), `${code}x`, id, 'nonsense']) {
      expect(await findVerification(aVisitor(), { code: wrong }), wrong).toBeNull();
    }
  });

  test('a code of ours whose row is gone is unknown', async () => {
    const { id, code } = await aMailedLink();
    await db.delete(emailVerifications).where(eq(emailVerifications.id, id));
    expect(await findVerification(aVisitor(), { code })).toBeNull();
  });
});
