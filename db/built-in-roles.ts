import { and, eq, isNull, sql } from 'drizzle-orm';
import { type BuiltInRole, builtInRoles } from '@/server/kernel/pure/built-in-roles';
import type { Id } from '@/server/kernel/pure/id';
import type { Db } from './index';
import { one } from './one';
import { roles } from './schema/identity';

/**
 * Brings the rows of the built-in roles in line with the code; a row that is right already is not touched. A role that
 * left the code keeps its row, because grants may name it.
 */
export async function writeBuiltInRoles(owner: Db, definitions: readonly BuiltInRole[] = builtInRoles): Promise<void> {
  await owner
    .insert(roles)
    .values(definitions.map((role) => ({ ...role, permissions: [...role.permissions], builtIn: true })))
    .onConflictDoUpdate({
      target: [roles.scope, roles.organizationId, roles.key],
      set: { name: sql`excluded.name`, permissions: sql`excluded.permissions`, builtIn: true },
      setWhere: sql`(${roles.name}, ${roles.permissions}, ${roles.builtIn})
        is distinct from (excluded.name, excluded.permissions, true)`,
    });
}

export type BuiltInRoleName = Pick<(typeof builtInRoles)[number], 'scope' | 'key'>;

/** The row that a grant names. Every migrated database has it. */
export async function builtInRoleId(db: Db, { scope, key }: BuiltInRoleName): Promise<Id<'rol'>> {
  const found = await db
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.scope, scope), eq(roles.key, key), isNull(roles.organizationId), eq(roles.builtIn, true)));
  return one(found).id;
}
