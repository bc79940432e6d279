import { eq } from 'drizzle-orm';
import { one } from '@/db/one';
import { users } from '@/db/schema/identity';
import { attachFile } from '../../files/commands/attach-file';
import { releaseFile } from '../../files/commands/release-file';
import type { FileInput } from '../../files/schema';
import { allow, type Ctx, userId } from '../../kernel/context';
import { emit } from '../../kernel/outbox';
import { transaction } from '../../kernel/transaction';
import { photoChanged } from '../events';
import { canEditProfile } from '../policy';

/** Shows an uploaded picture from now on, in place of the one before. Setting it twice is setting it once. */
export async function setPhoto(ctx: Ctx, { fileId }: FileInput): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const id = userId(ctx.actor);
    // Of two windows at once, the second waits and then replaces what the first has set.
    const user = one(await ctx.db.select().from(users).where(eq(users.id, id)).for('update'));
    allow(canEditProfile(ctx.actor, user));
    if (user.photoFileId === fileId) return;
    await attachFile(ctx, { fileId, purpose: 'profile-photo' });
    await ctx.db.update(users).set({ photoFileId: fileId, updatedAt: ctx.now }).where(eq(users.id, id));
    if (user.photoFileId) await releaseFile(ctx, { fileId: user.photoFileId });
    await emit(ctx, photoChanged, { userId: id, handle: user.handle, fileId });
  });
}
