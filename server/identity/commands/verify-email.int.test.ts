import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { emailVerifications, users } from '@/db/schema/identity';
import { aPerson, aVisitor } from '@/tests/support/people';
import { eventsAbout } from '@/tests/support/records';
import { env } from '../../env';
import { type Id, newId } from '../../kernel/pure/id';
import { linkCode } from '../../kernel/secrets';
import { verificationCode } from '../internal/links';
import { verifyEmail } from './verify-email';

const HOUR_MS = 3_600_000;

async function aLink({ hours = 24, email }: { hours?: number; email?: string } = {}) {
  const person = await aPerson({ verified: false });
  const expiresAt = new Date(Date.now() + hours * HOUR_MS);
  const { id } = one(
    await database()
      .db.insert(emailVerifications)
      .values({ userId: person.id, email: email ?? person.email, expiresAt })
      .returning({ id: emailVerifications.id }),
  );
  return { person, id, code: verificationCode(id) };
}

const verifiedAt = async (id: Id<'usr'>) =>
  one(await database().db.select().from(users).where(eq(users.id, id))).emailVerifiedAt;

test('a link makes the address the person’s own, and says so once', async () => {
  const { person, code } = await aLink();
  await verifyEmail(aVisitor(), { code });
  expect(await verifiedAt(person.id)).toBeInstanceOf(Date);
  expect(await eventsAbout(person.id)).toEqual(['identity.email.verified']);
});

test('used again, it says that it was used', async () => {
  const { person, code } = await aLink();
  await verifyEmail(aVisitor(), { code });
  await expect(verifyEmail(aVisitor(), { code })).rejects.toMatchObject({
    kind: 'conflict',
    reason: 'identity.errors.link_used',
  });
  expect(await eventsAbout(person.id)).toHaveLength(1);
});

test('after its time it opens nothing', async () => {
  const { person, code } = await aLink({ hours: -1 });
  await expect(verifyEmail(aVisitor(), { code })).rejects.toMatchObject({
    kind: 'conflict',
    reason: 'identity.errors.link_expired',
  });
  expect(await verifiedAt(person.id)).toBeNull();
});

test.each([
  ['of nobody’s row', () => verificationCode(newId('evf'))],
  ['with another signature', () => `${newId('evf')}.${'A'.repeat(43)}`],
  ['that is cut short', (code: string) => code.slice(0, -1)],
  ['without its signature', (code: string) => code.split('.')[0] ?? ''],
  ['with something added', (code: string) => `${code}.x`],
  ['with another row in front', (code: string) => `${newId('evf')}.${code.split('.')[1]}`],
  ['made of nonsense', () => '\u0000 💥 .'],
])('a code %s is unknown', async (_, forge) => {
  const { person, code } = await aLink();
  await expect(verifyEmail(aVisitor(), { code: forge(code) })).rejects.toMatchObject({
    kind: 'not_found',
    reason: 'identity.errors.link_unknown',
  });
  expect(await verifiedAt(person.id)).toBeNull();
});

test('a code that was made for another purpose does not verify', async () => {
  const { id } = await aLink();
  const code = linkCode({ secret: env().AUTH_SECRET, purpose: 'reset-password', rowId: id });
  await expect(verifyEmail(aVisitor(), { code })).rejects.toMatchObject({ kind: 'not_found' });
});

test('a link to an address the person has left verifies nothing', async () => {
  const { person, code } = await aLink({ email: 'left-behind@foyer.test' });
  await verifyEmail(aVisitor(), { code });
  expect(await verifiedAt(person.id)).toBeNull();
  expect(await eventsAbout(person.id)).toEqual([]);
});

test('a second link of a verified person is used up without saying it again', async () => {
  const { person, code } = await aLink();
  const expiresAt = new Date(Date.now() + HOUR_MS);
  const second = one(
    await database()
      .db.insert(emailVerifications)
      .values({ userId: person.id, email: person.email, expiresAt })
      .returning({ id: emailVerifications.id }),
  );
  await verifyEmail(aVisitor(), { code });
  await verifyEmail(aVisitor(), { code: verificationCode(second.id) });
  expect(await eventsAbout(person.id)).toEqual(['identity.email.verified']);
});

test('opened by ten at once, one verifies and nine hear that it was used', async () => {
  const { person, code } = await aLink();
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => verifyEmail(aVisitor(), { code })));
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.reason] : []));
  expect(refusals).toEqual(Array.from({ length: 9 }, () => 'identity.errors.link_used'));
  expect(await eventsAbout(person.id)).toEqual(['identity.email.verified']);
});

test('without the row’s lock two readers at once both find the link open', async () => {
  const { id } = await aLink();
  const { db } = database();
  const { promise: bothRead, resolve } = Promise.withResolvers<void>();
  let readers = 0;
  // What the command does, less `for update` and less asking what the update found.
  const naive = () =>
    db.transaction(async (tx) => {
      const [link] = await tx.select().from(emailVerifications).where(eq(emailVerifications.id, id));
      readers += 1;
      if (readers === 2) resolve();
      await bothRead;
      if (link?.usedAt) return 'refused';
      await tx.update(emailVerifications).set({ usedAt: new Date() }).where(eq(emailVerifications.id, id));
      return 'used';
    });
  expect(await Promise.all([naive(), naive()])).toEqual(['used', 'used']);
});
