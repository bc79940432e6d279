import { eq } from 'drizzle-orm';
import { files } from '@/db/schema/files';
import { allow, type Ctx } from '../../kernel/context';
import { conflict, notFound } from '../../kernel/errors';
import { transaction } from '../../kernel/transaction';
import { canUseFile } from '../policy';
import type { FileInput, PurposeName } from '../schema';

/** Whoever shows a file from now on says so, in the transaction in which they keep its id. */
export async function attachFile(ctx: Ctx, { fileId, purpose }: FileInput & { purpose: PurposeName }): Promise<void> {
  // silent: the caller says what it is used for
  await transaction(ctx, async (ctx) => {
    const [file] = await ctx.db.select().from(files).where(eq(files.id, fileId)).for('update');
    if (!file) throw notFound('files.errors.unknown');
    allow(canUseFile(ctx.actor, file));
    if (file.purpose !== purpose || file.collectingAt !== null) throw notFound('files.errors.unknown');
    if (file.status !== 'ready') throw conflict('files.errors.not_ready');
    await ctx.db.update(files).set({ unusedSince: null }).where(eq(files.id, fileId));
  });
}
