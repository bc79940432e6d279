import { builtInRoleId } from '@/db/built-in-roles';
import { grants } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';
import { emit } from '../../kernel/outbox';
import type { PlatformRoleKey } from '../../kernel/pure/built-in-roles';
import type { Id } from '../../kernel/pure/id';
import { platformRoleGranted } from '../events';

/** False when the person had the role already; then nothing is written or said. */
export async function addPlatformGrant(ctx: Ctx, userId: Id<'usr'>, role: PlatformRoleKey): Promise<boolean> {
  const roleId = await builtInRoleId(ctx.db, { scope: 'platform', key: role });
  const added = await ctx.db
    .insert(grants)
    .values({ userId, roleId, scope: 'platform', createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: grants.id });
  if (added.length === 0) return false;
  await emit(ctx, platformRoleGranted, { userId, role });
  return true;
}
