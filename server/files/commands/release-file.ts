import { and, eq, isNull } from 'drizzle-orm';
import { files } from '@/db/schema/files';
import { allow, type Ctx } from '../../kernel/context';
import { transaction } from '../../kernel/transaction';
import { canTendFiles, canUseFile } from '../policy';
import type { FileInput } from '../schema';

/** Nobody shows it any more. For a day it can be attached again, which is how a removal is undone. */
export async function releaseFile(ctx: Ctx, { fileId }: FileInput): Promise<void> {
  // silent: the caller says what it is used for
  await transaction(ctx, async (ctx) => {
    const [file] = await ctx.db.select().from(files).where(eq(files.id, fileId)).for('update');
    if (!file) return;
    allow(canUseFile(ctx.actor, file) || canTendFiles(ctx.actor));
    await ctx.db
      .update(files)
      .set({ unusedSince: ctx.now })
      .where(and(eq(files.id, fileId), isNull(files.unusedSince)));
  });
}
