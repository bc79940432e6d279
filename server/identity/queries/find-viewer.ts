import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/identity';
import { findPicture } from '../../files/queries/find-picture';
import type { PictureView } from '../../files/rules/picture';
import type { Ctx } from '../../kernel/context';

/** What every page's corner shows of whoever is signed in. */
export type ViewerView = { name: string; handle: string; photo: PictureView | null };

export async function findViewer(ctx: Ctx): Promise<ViewerView | null> {
  // open to everyone: it tells nobody anything but their own name
  if (ctx.actor.kind !== 'user') return null;
  const [user] = await ctx.db.select().from(users).where(eq(users.id, ctx.actor.id));
  if (!user) return null;
  const photo = await findPicture(ctx, user.photoFileId);
  return { name: `${user.firstName} ${user.lastName}`, handle: user.handle, photo };
}
