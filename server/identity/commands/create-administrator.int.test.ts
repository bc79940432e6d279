import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { sessions, users } from '@/db/schema/identity';
import { activity, outbox } from '@/db/schema/system';
import { holds } from '@/server/kernel/pure/actor';
import { newId } from '@/server/kernel/pure/id';
import { aJob, aPerson, aVisitor } from '@/tests/support/people';
import { passwordMatches } from '../internal/password-hash';
import { findActor } from '../queries/find-actor';
import type { CreateAdministratorInput } from '../schema';
import { createAdministrator } from './create-administrator';
import { grantPlatformRole } from './grant-platform-role';

const { db } = database();
const unique = () => newId('usr').slice(-12);

const aKeyholder = (parts: Partial<CreateAdministratorInput> = {}): CreateAdministratorInput => ({
  email: `${unique()}@foyer.test`,
  handle: `k-${unique()}`,
  firstName: 'Vera',
  lastName: 'Kluchevskaya',
  password: 'a lantern in the cloakroom',
  locale: 'en',
  ...parts,
});

/** The actor a session of this person would have: what a page asks is what is checked here. */
async function asSignedIn(userId: Awaited<ReturnType<typeof createAdministrator>>['userId']) {
  const expiresAt = new Date(Date.now() + 60_000);
  const [session] = await db.insert(sessions).values({ userId, expiresAt }).returning({ id: sessions.id });
  return findActor(db, { userId, sessionId: session?.id ?? newId('ses') });
}

test('the new administrator can sign in at once and may do what administrators may', async () => {
  const input = aKeyholder();
  const { userId } = await createAdministrator(aJob(), input);

  const [user] = await db.select().from(users).where(eq(users.id, userId));
  expect(user?.emailVerifiedAt).toBeInstanceOf(Date);
  expect(await passwordMatches(input.password, user?.passwordHash ?? null)).toBe(true);
  const actor = await asSignedIn(userId);
  expect(holds(actor, 'user.read', 'platform')).toBe(true);
});

test('the log says who became administrator and how, and nobody’s password or address', async () => {
  const input = aKeyholder();
  const { userId } = await createAdministrator(aJob(), input);
  const logged = await db.select().from(activity).where(eq(activity.object, userId));
  expect(logged.map(({ name }) => name).sort()).toEqual([
    'identity.administrator.created',
    'identity.platform_role.granted',
  ]);
  for (const row of logged) expect(row).toMatchObject({ actorKind: 'system', actorId: 'test' });
  const said = JSON.stringify([logged, await db.select().from(outbox)]);
  expect(said).not.toContain(input.email);
  expect(said).not.toContain(input.password);
});

test('an address that has an account is refused, whatever its capital letters, and nothing is changed', async () => {
  const person = await aPerson();
  const again = createAdministrator(aJob(), aKeyholder({ email: person.email.toUpperCase() }));
  await expect(again).rejects.toMatchObject({ kind: 'invalid', fields: { email: 'identity.errors.email_taken' } });
  expect(holds(await asSignedIn(person.id), 'user.read', 'platform')).toBe(false);
});

test('a taken or reserved handle and an easy password are refused', async () => {
  const { handle } = await aPerson();
  const attempt = (parts: Partial<CreateAdministratorInput>) => createAdministrator(aJob(), aKeyholder(parts));
  const handleTaken = { fields: { handle: 'identity.errors.handle_taken' } };
  await expect(attempt({ handle })).rejects.toMatchObject(handleTaken);
  await expect(attempt({ handle: 'admin' })).rejects.toMatchObject(handleTaken);
  await expect(attempt({ password: 'password123' })).rejects.toMatchObject({
    fields: { password: 'identity.errors.password_common' },
  });
});

test('of two shells that make the same administrator at once, one does', async () => {
  const input = aKeyholder();
  const results = await Promise.allSettled([createAdministrator(aJob(), input), createAdministrator(aJob(), input)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await db.$count(users, eq(users.email, input.email))).toBe(1);
});

test('nobody but the shell makes administrators, not even an administrator', async () => {
  const grants = [
    { scope: 'platform', organizationId: null, eventId: null, permissions: ['role.manage', 'user.read'] },
  ] as const;
  const { ctx } = await aPerson({ grants: [...grants] });
  for (const someone of [ctx, aVisitor()]) {
    await expect(createAdministrator(someone, aKeyholder())).rejects.toMatchObject({ kind: 'not_found' });
    await expect(grantPlatformRole(someone, { email: 'a@foyer.test', role: 'administrator' })).rejects.toMatchObject({
      kind: 'not_found',
    });
  }
});

test('a person who has an account becomes administrator with the next request, once', async () => {
  const { id, email } = await aPerson();
  const grant = () => grantPlatformRole(aJob(), { email, role: 'administrator' });
  await grant();
  expect(holds(await asSignedIn(id), 'user.read', 'platform')).toBe(true);
  await expect(grant()).rejects.toMatchObject({ kind: 'conflict', reason: 'identity.errors.role_held' });
  expect(await db.$count(activity, eq(activity.object, id))).toBe(1);
});

test('an unknown address and one that nobody confirmed get no role', async () => {
  const grant = (email: string) => grantPlatformRole(aJob(), { email, role: 'administrator' });
  await expect(grant('nobody@foyer.test')).rejects.toMatchObject({
    fields: { email: 'identity.errors.email_unknown' },
  });
  const { id, email } = await aPerson({ verified: false });
  await expect(grant(email)).rejects.toMatchObject({ reason: 'identity.errors.email_unconfirmed' });
  expect(holds(await asSignedIn(id), 'user.read', 'platform')).toBe(false);
});
