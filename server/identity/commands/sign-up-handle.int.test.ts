import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { users } from '@/db/schema/identity';
import { aPerson, aVisitor, PASSWORD } from '@/tests/support/people';
import { signUp } from './sign-up';

const { db } = database();
const anEmail = () => `${randomBytes(6).toString('hex')}@foyer.test`;
const aName = () => `Nadia${randomBytes(4).toString('hex')}`;

type Form = { firstName: string; handle?: string; email?: string };
async function register({ firstName, handle, email = anEmail() }: Form): Promise<string> {
  await signUp(aVisitor(), {
    firstName,
    lastName: 'Orlova',
    handle,
    email,
    password: PASSWORD,
    locale: 'en',
    timeZone: 'Europe/Moscow',
  });
  return email;
}
const handleOf = async (email: string) =>
  one(await db.select({ handle: users.handle }).from(users).where(eq(users.email, email))).handle;

test('a handle that was left out is made from the names', async () => {
  const firstName = aName();
  expect(await handleOf(await register({ firstName }))).toBe(`${firstName.toLowerCase()}-orlova`);
});

test('people of one name who arrive at once each get a number of their own', async () => {
  const firstName = aName();
  const stem = `${firstName.toLowerCase()}-orlova`;

  const emails = await Promise.all(Array.from({ length: 8 }, () => register({ firstName })));

  const handles = await Promise.all(emails.map(handleOf));
  expect(handles.toSorted()).toEqual([stem, ...[2, 3, 4, 5, 6, 7, 8].map((number) => `${stem}-${number}`)].toSorted());
});

test('a handle that was typed and is taken is refused beside its field, never renumbered', async () => {
  const { handle } = await aPerson();
  await expect(register({ firstName: aName(), handle })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { handle: 'identity.errors.handle_taken' },
  });
});

test('a taken handle gets the same answer whether or not the address has an account', async () => {
  const [somebody, member] = [await aPerson(), await aPerson()];
  const answer = (email: string) =>
    register({ firstName: aName(), handle: somebody.handle, email }).catch((error: unknown) => error);

  const refusals = [await answer(member.email), await answer(anEmail())];

  for (const refusal of refusals) expect(refusal).toMatchObject({ fields: { handle: 'identity.errors.handle_taken' } });
});

test('without a known address the visitors of a busy evening are not counted as one', async () => {
  for (let count = 0; count < 25; count += 1) await register({ firstName: aName() });
  const email = await register({ firstName: aName() });
  expect(await db.$count(users, eq(users.email, email))).toBe(1);
});
