import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db';
import { one } from '@/db/one';
import { grants, organizations, roles, sessions } from '@/db/schema/identity';
import { aPerson } from '@/tests/support/people';
import { anonymous, type Grant } from '../../kernel/pure/actor';
import { type Id, newId } from '../../kernel/pure/id';
import { findActor } from './find-actor';

type Person = Awaited<ReturnType<typeof aPerson>>;
const find = ({ id, sessionId }: Pick<Person, 'id' | 'sessionId'>) =>
  findActor(database().db, { userId: id, sessionId });

const change = (sessionId: Id<'ses'>, values: Partial<typeof sessions.$inferInsert>) =>
  database().db.update(sessions).set(values).where(eq(sessions.id, sessionId));

const lastSeen = async (sessionId: Id<'ses'>) =>
  one(await database().db.select().from(sessions).where(eq(sessions.id, sessionId))).lastSeenAt;

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

test.each([true, false])('a running session is its person, verified or not (%s)', async (verified) => {
  const person = await aPerson({ verified });
  expect(await find(person)).toEqual({
    kind: 'user',
    id: person.id,
    sessionId: person.sessionId,
    emailVerified: verified,
    grants: [],
  });
});

test('an expired session is nobody', async () => {
  const person = await aPerson();
  await change(person.sessionId, { expiresAt: minutesAgo(1) });
  expect(await find(person)).toEqual(anonymous);
});

test('a revoked session is nobody', async () => {
  const person = await aPerson();
  await change(person.sessionId, { revokedAt: minutesAgo(1) });
  expect(await find(person)).toEqual(anonymous);
});

test('a session that was never there is nobody', async () => {
  const { id } = await aPerson();
  expect(await find({ id, sessionId: newId('ses') })).toEqual(anonymous);
});

test('somebody else’s session with one’s own name is nobody, in both directions', async () => {
  const [mine, theirs] = [await aPerson(), await aPerson()];
  expect(await find({ id: mine.id, sessionId: theirs.sessionId })).toEqual(anonymous);
  expect(await find({ id: theirs.id, sessionId: mine.sessionId })).toEqual(anonymous);
});

describe('last seen', () => {
  test('is written when five minutes have passed', async () => {
    const person = await aPerson();
    await change(person.sessionId, { lastSeenAt: minutesAgo(6) });
    await find(person);
    expect((await lastSeen(person.sessionId)).getTime()).toBeGreaterThan(minutesAgo(1).getTime());
  });

  test('is not written before that', async () => {
    const person = await aPerson();
    const before = minutesAgo(4);
    await change(person.sessionId, { lastSeenAt: before });
    await find(person);
    expect(await lastSeen(person.sessionId)).toEqual(before);
  });

  test.each([
    ['an expired session', { expiresAt: minutesAgo(1) }],
    ['a revoked session', { revokedAt: minutesAgo(1) }],
  ])('%s is not seen any more', async (_, ended) => {
    const person = await aPerson();
    const before = minutesAgo(60);
    await change(person.sessionId, { lastSeenAt: before, ...ended });
    await find(person);
    expect(await lastSeen(person.sessionId)).toEqual(before);
  });

  test('of a session is not written by somebody else’s claim', async () => {
    const [mine, theirs] = [await aPerson(), await aPerson()];
    const before = minutesAgo(60);
    await change(theirs.sessionId, { lastSeenAt: before });
    await find({ id: mine.id, sessionId: theirs.sessionId });
    expect(await lastSeen(theirs.sessionId)).toEqual(before);
  });
});

describe('grants', () => {
  let organizationId: Id<'org'>;
  beforeAll(async () => {
    const values = { handle: `org-${Date.now()}`, name: 'Organiser' };
    organizationId = one(
      await database().db.insert(organizations).values(values).returning({ id: organizations.id }),
    ).id;
  });

  const give = async (person: Person, place: Omit<Grant, 'permissions'>, permissions: string[]) => {
    const { db } = database();
    const role = { key: newId('rol'), scope: place.scope, name: 'Role', permissions };
    const { id: roleId } = one(await db.insert(roles).values(role).returning({ id: roles.id }));
    await db.insert(grants).values({ userId: person.id, roleId, ...place });
  };

  test('of every kind arrive with their place and permissions', async () => {
    const person = await aPerson();
    const eventId = newId('evt');
    await give(person, { scope: 'platform', organizationId: null, eventId: null }, ['user.read']);
    await give(person, { scope: 'organization', organizationId, eventId: null }, ['event.edit', 'event.read']);
    await give(person, { scope: 'event', organizationId, eventId }, ['event.read']);
    const actor = await find(person);
    const found = actor.kind === 'user' ? actor.grants : [];
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        { scope: 'platform', organizationId: null, eventId: null, permissions: ['user.read'] },
        { scope: 'organization', organizationId, eventId: null, permissions: ['event.edit', 'event.read'] },
        { scope: 'event', organizationId, eventId, permissions: ['event.read'] },
      ]),
    );
  });

  test('name only permissions that this release knows', async () => {
    const person = await aPerson();
    await give(person, { scope: 'platform', organizationId: null, eventId: null }, [
      'user.read',
      'moon.sell',
      'toString',
    ]);
    expect(await find(person)).toMatchObject({ grants: [{ permissions: ['user.read'] }] });
  });

  test('of other people stay theirs', async () => {
    const [mine, theirs] = [await aPerson(), await aPerson()];
    await give(theirs, { scope: 'platform', organizationId: null, eventId: null }, ['user.read']);
    expect(await find(mine)).toMatchObject({ grants: [] });
  });

  test('are gone with the next request after they were taken', async () => {
    const person = await aPerson();
    await give(person, { scope: 'platform', organizationId: null, eventId: null }, ['user.read']);
    await database().db.delete(grants).where(eq(grants.userId, person.id));
    expect(await find(person)).toMatchObject({ grants: [] });
  });

  test('must fit their place: the database refuses a platform grant that names an organiser', async () => {
    const person = await aPerson();
    const wrong = give(person, { scope: 'platform', organizationId, eventId: null }, ['user.read']);
    await expect(wrong).rejects.toMatchObject({ cause: { constraint_name: 'grants_place_fits_scope' } });
  });
});

test('asking does not write while the session was seen a moment ago', async () => {
  const person = await aPerson();
  await database().db.transaction(async (tx) => {
    const wroteNothing = async () => {
      const [row] = await tx.execute<{ idle: boolean }>(sql`select pg_current_xact_id_if_assigned() is null as idle`);
      return row?.idle;
    };
    await findActor(tx, { userId: person.id, sessionId: person.sessionId });
    // Nothing was written for a session that was seen a moment ago, so the transaction never became one that writes.
    expect(await wroteNothing()).toBe(true);
  });
});
