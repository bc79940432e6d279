import { eq } from 'drizzle-orm';
import { one } from '@/db/one';
import { users } from '@/db/schema/identity';
import { releaseFile } from '../../files/commands/release-file';
import { allow, type Ctx, userId } from '../../kernel/context';
import { emit } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { transaction } from '../../kernel/transaction';
import { photoRemoved } from '../events';
import { canEditProfile } from '../policy';

/** Back to initials. Answers which picture it was: within a day it can be set again. */
export async function removePhoto(ctx: Ctx): Promise<{ fileId: Id<'fil'> | null }> {
  return transaction(ctx, async (ctx) => {
    const id = userId(ctx.actor);
    const user = one(await ctx.db.select().from(users).where(eq(users.id, id)).for('update'));
    allow(canEditProfile(ctx.actor, user));
    const fileId = user.photoFileId;
    if (fileId === null) return { fileId };
    await ctx.db.update(users).set({ photoFileId: null, updatedAt: ctx.now }).where(eq(users.id, id));
    await releaseFile(ctx, { fileId });
    await emit(ctx, photoRemoved, { userId: id, handle: user.handle, fileId });
    return { fileId };
  });
}
