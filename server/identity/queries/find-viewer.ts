import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';

/** What every page's corner shows of whoever is signed in. */
export type ViewerView = { name: string; handle: string };

export async function findViewer(ctx: Ctx): Promise<ViewerView | null> {
  // open to everyone: it tells nobody anything but their own name
  if (ctx.actor.kind !== 'user') return null;
  const [user] = await ctx.db
    .select({ firstName: users.firstName, lastName: users.lastName, handle: users.handle })
    .from(users)
    .where(eq(users.id, ctx.actor.id));
  return user ? { name: `${user.firstName} ${user.lastName}`, handle: user.handle } : null;
}
