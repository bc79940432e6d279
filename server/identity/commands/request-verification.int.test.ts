import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { emailVerifications } from '@/db/schema/identity';
import { aPerson, aVisitor } from '@/tests/support/people';
import { eventsAbout } from '@/tests/support/records';
import { requestVerification } from './request-verification';

test('an unverified person gets another link', async () => {
  const { ctx, id, email } = await aPerson({ verified: false });
  await requestVerification(ctx);
  expect(await eventsAbout(id)).toEqual(['identity.verification.requested']);
  const links = await database().db.select().from(emailVerifications).where(eq(emailVerifications.userId, id));
  expect(links).toMatchObject([{ email, usedAt: null }]);
});

test('whoever is verified needs none', async () => {
  const { ctx, id } = await aPerson();
  await expect(requestVerification(ctx)).rejects.toMatchObject({ reason: 'identity.errors.already_verified' });
  expect(await eventsAbout(id)).toEqual([]);
});

test('five mails an hour are enough, and the sixth request writes nothing', async () => {
  const { ctx, id } = await aPerson({ verified: false });
  for (let mail = 1; mail <= 5; mail += 1) await requestVerification(ctx);
  await expect(requestVerification(ctx)).rejects.toMatchObject({ kind: 'rate_limited' });
  expect(await eventsAbout(id)).toHaveLength(5);
});

test('a visitor has no address to verify', async () => {
  await expect(requestVerification(aVisitor())).rejects.toMatchObject({ kind: 'unauthenticated' });
});
