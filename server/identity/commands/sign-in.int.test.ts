import { createHash, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { devices, sessions, users } from '@/db/schema/identity';
import { activity } from '@/db/schema/system';
import { aPerson, aVisitor, PASSWORD } from '@/tests/support/people';
import { activityAbout } from '@/tests/support/records';
import { limitRate } from '../../kernel/rate-limit';
import { signInSpray } from '../internal/limits';
import { findActor } from '../queries/find-actor';
import { SESSION_DAYS, type SignInInput } from '../schema';
import { signIn } from './sign-in';

const aDevice = () => randomBytes(32).toString('base64url');
const WRONG = 'not the velvet curtain';

const attempt = (login: string, parts: Partial<SignInInput> & { address?: string | null } = {}) => {
  const { address = null, ...input } = parts;
  return signIn(aVisitor({ address, device: 'Mozilla/5.0 Firefox/151' }), {
    login,
    password: PASSWORD,
    deviceToken: aDevice(),
    ...input,
  });
};

const refusalOfAttempt = async (...parts: Parameters<typeof attempt>) => {
  const [result] = await Promise.allSettled([attempt(...parts)]);
  if (result.status === 'fulfilled') return 'signed in';
  return `${result.reason.kind}: ${result.reason.reason}`;
};

const newDevices = async (id: string) =>
  (await activityAbout(id)).filter(({ name }) => name === 'identity.session.started').map(({ data }) => data.newDevice);

test.each([
  ['address', ({ email }: { email: string }) => email],
  ['handle', ({ handle }: { handle: string }) => handle],
  ['address in capitals', ({ email }: { email: string }) => email.toUpperCase()],
  ['handle in capitals', ({ handle }: { handle: string }) => handle.toUpperCase()],
])('a person signs in by their %s', async (_, login) => {
  const person = await aPerson();
  const session = await attempt(login(person), { address: '203.0.113.9' });
  const row = one(await database().db.select().from(sessions).where(eq(sessions.id, session.sessionId)));
  expect(row).toMatchObject({ userId: person.id, address: '203.0.113.9', userAgent: 'Mozilla/5.0 Firefox/151' });
  expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(SESSION_DAYS * 86_400_000);
  expect(await findActor(database().db, session)).toMatchObject({ kind: 'user', id: person.id });
});

test('the log says who signed in, as themselves', async () => {
  const { id, email } = await aPerson();
  const { sessionId } = await attempt(email);
  expect(await activityAbout(id)).toMatchObject([
    { name: 'identity.session.started', actorKind: 'user', actorId: id, data: { sessionId } },
  ]);
});

test('a wrong password, an unknown name and a person without a password get one answer', async () => {
  const [person, passwordless] = [await aPerson(), await aPerson()];
  await database().db.update(users).set({ passwordHash: null }).where(eq(users.id, passwordless.id));
  const refusals = [
    await refusalOfAttempt(person.email, { password: WRONG }),
    await refusalOfAttempt('nobody@foyer.test'),
    await refusalOfAttempt(passwordless.email),
  ];
  expect(new Set(refusals)).toEqual(new Set(['unauthenticated: identity.errors.sign_in_wrong']));
});

test('a wrong password and an unknown name take the same time to refuse', async () => {
  const timeOf = async (login: string) => {
    const startedAt = performance.now();
    await refusalOfAttempt(login, { password: WRONG });
    return performance.now() - startedAt;
  };
  const wrong: number[] = [];
  const unknown: number[] = [];
  // By turns, and the quickest of each: what a busy machine adds says nothing about the code.
  for (let sample = 0; sample < 9; sample += 1) {
    wrong.push(await timeOf((await aPerson()).email));
    unknown.push(await timeOf(`${aDevice()}@foyer.test`));
  }
  const [quickestWrong, quickestUnknown] = [Math.min(...wrong), Math.min(...unknown)];
  expect(Math.max(quickestWrong, quickestUnknown) / Math.min(quickestWrong, quickestUnknown)).toBeLessThan(2.5);
});

test('a refused attempt is in the log although the command throws, of the person or of nobody', async () => {
  const { id, email } = await aPerson();
  await refusalOfAttempt(email, { password: WRONG, address: '198.51.100.1' });
  expect(await activityAbout(id)).toMatchObject([
    { name: 'identity.sign_in.refused', actorKind: 'anonymous', address: '198.51.100.1' },
  ]);
  const before = await database().db.$count(activity, eq(activity.object, 'unknown'));
  await refusalOfAttempt('nobody-at-all@foyer.test');
  expect(await database().db.$count(activity, eq(activity.object, 'unknown'))).toBe(before + 1);
});

test('what was typed is written down nowhere', async () => {
  const { id, email } = await aPerson();
  await refusalOfAttempt(email, { password: 'my other password' });
  expect(JSON.stringify(await activityAbout(id))).not.toMatch(/my other password|foyer\.test/);
});

test('ten wrong guesses from one place end there, also with the right password', async () => {
  const { email } = await aPerson();
  for (let guess = 1; guess <= 10; guess += 1) await refusalOfAttempt(email, { password: WRONG });
  expect(await refusalOfAttempt(email)).toBe('rate_limited: errors.rate_limited');
});

test('used-up guesses at an address do not tell whose handle it belongs to', async () => {
  const { email, handle } = await aPerson();
  for (let guess = 1; guess <= 11; guess += 1) await refusalOfAttempt(email, { password: WRONG });
  expect(await refusalOfAttempt(email.toUpperCase())).toBe('rate_limited: errors.rate_limited');
  expect(await refusalOfAttempt(handle, { password: WRONG })).toBe('unauthenticated: identity.errors.sign_in_wrong');
});

test.each([
  ['from elsewhere', '198.51.100.66'],
  ['from the same address', '203.0.113.40'],
  ['where addresses are not known', null],
])('a stranger’s guesses %s never lock the owner’s own browser out', async (_, address) => {
  const { email } = await aPerson();
  const known = aDevice();
  await attempt(email, { deviceToken: known, address: '203.0.113.40' });
  for (let guess = 1; guess <= 12; guess += 1) await refusalOfAttempt(email, { password: WRONG, address });
  const owner = await refusalOfAttempt(email, { deviceToken: known, address: address && '203.0.113.40' });
  expect(owner).toBe('signed in');
});

test('a right password forgives the wrong ones before it', async () => {
  const { email } = await aPerson();
  for (let guess = 1; guess <= 9; guess += 1) await refusalOfAttempt(email, { password: WRONG });
  expect(await refusalOfAttempt(email)).toBe('signed in');
  expect(await refusalOfAttempt(email, { password: WRONG })).toBe('unauthenticated: identity.errors.sign_in_wrong');
});

test('one password tried on many names from one address is stopped', async () => {
  const address = '198.51.100.200';
  for (let guess = 1; guess <= 59; guess += 1) await limitRate(database().db, signInSpray, address);
  expect(await refusalOfAttempt('one@foyer.test', { address })).toBe('unauthenticated: identity.errors.sign_in_wrong');
  expect(await refusalOfAttempt('other@foyer.test', { address })).toBe('rate_limited: errors.rate_limited');
});

test('only a second browser is news', async () => {
  const { id, email } = await aPerson();
  const [first, second] = [aDevice(), aDevice()];
  await attempt(email, { deviceToken: first });
  await attempt(email, { deviceToken: first });
  await attempt(email, { deviceToken: second });
  await attempt(email, { deviceToken: second });
  expect(await newDevices(id)).toEqual([false, false, true, false]);
});

test('a browser is remembered by the digest of its mark, for each person apart', async () => {
  const [one, two] = [await aPerson(), await aPerson()];
  const deviceToken = aDevice();
  await attempt(one.email, { deviceToken });
  await attempt(two.email, { deviceToken });
  const rows = await database().db.select().from(devices);
  const tokenHash = createHash('sha256').update(deviceToken).digest('base64url');
  expect(rows.filter((row) => row.tokenHash === tokenHash).map(({ userId }) => userId)).toEqual(
    expect.arrayContaining([one.id, two.id]),
  );
  expect(JSON.stringify(rows)).not.toContain(deviceToken);
});

test('ten sign-ins of one browser at once remember it once', async () => {
  const { id, email } = await aPerson();
  const deviceToken = aDevice();
  const results = await Promise.all(Array.from({ length: 10 }, () => attempt(email, { deviceToken })));
  expect(new Set(results.map(({ sessionId }) => sessionId)).size).toBe(10);
  expect(await database().db.$count(devices, eq(devices.userId, id))).toBe(1);
});
