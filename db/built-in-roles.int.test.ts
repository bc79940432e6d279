import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { builtInRoles } from '@/server/kernel/pure/built-in-roles';
import { isPermission } from '@/server/kernel/pure/permissions';
import { builtInRoleId, writeBuiltInRoles } from './built-in-roles';
import { database } from './index';
import { organizations, roles } from './schema/identity';

const { db } = database();
// `xmin` is the transaction that wrote a row last: it tells an untouched row from one written with the same values.
const rows = () => db.select({ role: roles, writtenBy: sqlXmin }).from(roles).orderBy(asc(roles.scope), asc(roles.key));
const sqlXmin = sql<string>`${roles}.xmin::text`;

afterEach(() => writeBuiltInRoles(db));

test('a migrated database has every built-in role, and no permission that the code does not know', async () => {
  const written = await db.select().from(roles).where(eq(roles.builtIn, true));
  const shown = written.map(({ key, scope, name, permissions }) => ({ key, scope, name, permissions }));
  expect(shown).toHaveLength(builtInRoles.length);
  expect(shown).toEqual(expect.arrayContaining([...builtInRoles]));
  expect(written.flatMap(({ permissions }) => permissions).filter((permission) => !isPermission(permission))).toEqual(
    [],
  );
});

test('writing them again changes nothing, not even the version of a row', async () => {
  const before = await rows();
  await writeBuiltInRoles(db);
  expect(await rows()).toEqual(before);
});

test('a role that a release defines anew is brought up to date and keeps its id', async () => {
  const id = await builtInRoleId(db, { scope: 'organization', key: 'door' });
  await writeBuiltInRoles(db, [
    { key: 'door', scope: 'organization', name: 'Door staff', permissions: ['event.read', 'activity.read'] },
  ]);
  const [door] = await db.select().from(roles).where(eq(roles.id, id));
  expect(door).toMatchObject({ key: 'door', name: 'Door staff', permissions: ['event.read', 'activity.read'] });

  await writeBuiltInRoles(db);
  const [restored] = await db.select().from(roles).where(eq(roles.id, id));
  expect(restored).toMatchObject({ name: 'Door', permissions: ['event.read'] });
});

test('a right that somebody gave a built-in role by hand is taken away again', async () => {
  const manager = and(eq(roles.key, 'manager'), isNull(roles.organizationId));
  await db
    .update(roles)
    .set({ permissions: ['role.manage'] })
    .where(manager);
  await writeBuiltInRoles(db);
  const [row] = await db.select().from(roles).where(manager);
  expect(row?.permissions).not.toContain('role.manage');
});

test('an organiser’s own role of the same name is left alone', async () => {
  const [organization] = await db
    .insert(organizations)
    .values({ handle: 'the-annex', name: 'The Annex' })
    .returning({ id: organizations.id });
  const own = { key: 'editor', scope: 'organization', organizationId: organization?.id, name: 'Proof reader' } as const;
  await db.insert(roles).values({ ...own, permissions: ['event.read'] });
  await writeBuiltInRoles(db);
  const kept = await db.select().from(roles).where(eq(roles.name, 'Proof reader'));
  expect(kept).toMatchObject([{ ...own, builtIn: false, permissions: ['event.read'] }]);
});
