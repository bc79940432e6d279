import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { connect, database } from '@/db';
import { one } from '@/db/one';
import { emailVerifications, users } from '@/db/schema/identity';
import { aPerson, aVisitor } from '@/tests/support/people';
import { activityAbout, eventsAbout } from '@/tests/support/records';
import { env } from '../../env';
import { limitRate } from '../../kernel/rate-limit';
import { signUps } from '../internal/limits';
import { passwordMatches } from '../internal/password-hash';
import type { SignUpInput } from '../schema';
import { signUp } from './sign-up';

const unique = () => randomBytes(6).toString('hex');

function aForm(parts: Partial<SignUpInput> = {}): SignUpInput & { handle: string } {
  const name = `n-${unique()}`;
  return {
    firstName: 'Әсел',
    lastName: 'Төлеуғазы',
    handle: name,
    email: `${name}@foyer.test`,
    password: 'velvet curtain at seven',
    locale: 'kk',
    timeZone: 'Asia/Almaty',
    ...parts,
  };
}

const userOf = async (email: string) => one(await database().db.select().from(users).where(eq(users.email, email)));

const outcomes = (results: PromiseSettledResult<void>[]) =>
  results.map((result) => (result.status === 'fulfilled' ? 'done' : `${result.reason.kind}: ${result.reason.reason}`));

test('a visitor becomes an unverified person with one open link and a hashed password', async () => {
  const form = aForm();
  await signUp(aVisitor({ address: '203.0.113.5' }), form);

  const user = await userOf(form.email);
  expect(user).toMatchObject({
    handle: form.handle,
    firstName: 'Әсел',
    locale: 'kk',
    timeZone: 'Asia/Almaty',
    emailVerifiedAt: null,
    version: 1,
  });
  expect(user.passwordHash).not.toContain(form.password);
  expect(await passwordMatches(form.password, user.passwordHash)).toBe(true);
  const links = await database().db.select().from(emailVerifications).where(eq(emailVerifications.userId, user.id));
  expect(links).toMatchObject([{ email: form.email, usedAt: null }]);
});

test('it is said once, and the log knows from where, but neither address nor password', async () => {
  const form = aForm();
  await signUp(aVisitor({ address: '203.0.113.5' }), form);

  const { id } = await userOf(form.email);
  expect(await eventsAbout(id)).toEqual(['identity.user.registered']);
  const log = await activityAbout(id);
  expect(log).toMatchObject([{ name: 'identity.user.registered', actorKind: 'anonymous', address: '203.0.113.5' }]);
  expect(JSON.stringify(log)).not.toContain(form.email);
  expect(JSON.stringify(log)).not.toContain(form.password);
});

test.each([
  ['as it is', (email: string) => email],
  ['in capitals', (email: string) => email.toUpperCase()],
])('a registered address, written %s, gets the same answer, and its owner is told', async (_, written) => {
  const owner = await aPerson();
  const form = aForm({ email: written(owner.email) });
  await expect(signUp(aVisitor(), form)).resolves.toBeUndefined();

  expect(await eventsAbout(owner.id)).toEqual(['identity.sign_up.repeated']);
  expect(await database().db.$count(users, eq(users.handle, form.handle))).toBe(0);
});

test('a taken handle is said openly, whatever its case', async () => {
  const { handle } = await aPerson();
  const refused = signUp(aVisitor(), aForm({ handle: handle.toUpperCase() }));
  await expect(refused).rejects.toMatchObject({
    kind: 'invalid',
    fields: { handle: 'identity.errors.handle_taken' },
  });
});

test('a taken handle gets one answer, so that it does not tell which addresses are registered', async () => {
  const [owner, other] = [await aPerson(), await aPerson()];
  const answers = await Promise.allSettled([
    signUp(aVisitor(), aForm({ handle: other.handle, email: owner.email })),
    signUp(aVisitor(), aForm({ handle: other.handle })),
  ]);
  const [registered, unknown] = outcomes(answers);
  expect(registered).toBe('invalid: identity.errors.handle_taken');
  expect(registered).toBe(unknown);
});

test.each(['admin', 'foyer', 'sign-in', 'Support'])('"%s" would pass for us and is taken', async (handle) => {
  await expect(signUp(aVisitor(), aForm({ handle }))).rejects.toMatchObject({
    fields: { handle: 'identity.errors.handle_taken' },
  });
});

test('a password that anybody would guess is refused before anything is counted or written', async () => {
  const form = aForm({ password: 'password1234' });
  await expect(signUp(aVisitor(), form)).rejects.toMatchObject({
    fields: { password: 'identity.errors.password_common' },
  });
  expect(await database().db.$count(users, eq(users.email, form.email))).toBe(0);
});

test('of twenty forms with one address at once one makes the account, and no answer tells them apart', async () => {
  const email = `${unique()}@foyer.test`;
  const forms = Array.from({ length: 20 }, () => aForm({ email }));
  const results = outcomes(await Promise.allSettled(forms.map((form) => signUp(aVisitor(), form))));

  const { id } = await userOf(email);
  const events = await eventsAbout(id);
  expect(events.filter((name) => name === 'identity.user.registered')).toHaveLength(1);
  // Nobody's mailbox is filled by this form: beyond five an hour the address has to wait, registered or not.
  expect(results.toSorted()).toEqual([
    ...Array.from({ length: 5 }, () => 'done'),
    ...Array.from({ length: 15 }, () => 'rate_limited: errors.rate_limited'),
  ]);
});

test('of twenty people who want one handle at once one gets it, and the others are told', async () => {
  const handle = `h-${unique()}`;
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => signUp(aVisitor(), aForm({ handle }))));

  expect(await database().db.$count(users, eq(users.handle, handle))).toBe(1);
  const said = outcomes(results);
  expect(said.filter((answer) => answer === 'done')).toHaveLength(1);
  expect(said.filter((answer) => answer === 'invalid: identity.errors.handle_taken')).toHaveLength(19);
});

test('without the unique column the same race makes two accounts: looking first is not enough', async () => {
  const owner = connect(env().DATABASE_OWNER_URL, { max: 3 });
  onTestFinished(() => owner.close());
  await owner.db.execute(sql`create table naive_users (handle citext not null)`);
  const { promise: bothLooked, resolve } = Promise.withResolvers<void>();
  let looked = 0;
  const naive = () =>
    owner.db.transaction(async (tx) => {
      const taken = await tx.execute(sql`select from naive_users where handle = 'wanted'`);
      looked += 1;
      if (looked === 2) resolve();
      await bothLooked;
      if (taken.length === 0) await tx.execute(sql`insert into naive_users values ('wanted')`);
    });
  await Promise.all([naive(), naive()]);
  expect(await owner.db.execute(sql`select from naive_users`)).toHaveLength(2);
});

test('looking for a free handle does not use up the mails to one’s address', async () => {
  const { handle } = await aPerson();
  const form = aForm();
  for (let attempt = 1; attempt <= 6; attempt += 1) {
    await expect(signUp(aVisitor(), { ...form, handle })).rejects.toMatchObject({ kind: 'invalid' });
  }
  await signUp(aVisitor(), form);
});

test('strangers without an address do not use up each other’s sign-ups', async () => {
  for (let person = 1; person <= 21; person += 1) await signUp(aVisitor(), aForm());
});

test('from one address twenty accounts an hour are enough', async () => {
  const address = '198.51.100.77';
  const visitor = () => aVisitor({ address });
  for (let person = 1; person <= 19; person += 1) await limitRate(database().db, signUps, address);
  await signUp(visitor(), aForm());
  await expect(signUp(visitor(), aForm())).rejects.toMatchObject({ kind: 'rate_limited' });
});
