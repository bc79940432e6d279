import { eq } from 'drizzle-orm';
import { grants, roles } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';
import type { Grant } from '../../kernel/pure/actor';
import type { Id } from '../../kernel/pure/id';
import { isPermission } from '../../kernel/pure/permissions';

/** What somebody was given, for a decision about a person who is not the one asking. */
export async function listUserGrants(ctx: Ctx, { userId }: { userId: Id<'usr'> }): Promise<Grant[]> {
  // open to everyone: no door leads here, other domains' decisions do
  const rows = await ctx.db
    .select({
      scope: grants.scope,
      organizationId: grants.organizationId,
      eventId: grants.eventId,
      permissions: roles.permissions,
    })
    .from(grants)
    .innerJoin(roles, eq(roles.id, grants.roleId))
    .where(eq(grants.userId, userId));
  return rows.map((row) => ({ ...row, permissions: row.permissions.filter(isPermission) }));
}
