import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { files, fileVariants } from '@/db/schema/files';
import { storage } from '../../integrations/storage';
import { allow, type Ctx } from '../../kernel/context';
import { emit } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { transaction } from '../../kernel/transaction';
import { fileCollected } from '../events';
import { canTendFiles } from '../policy';

const AT_ONCE = 100;

type Orphan = { id: Id<'fil'>; storageKey: string };

/**
 * Removes what nobody has used for a day: uploads that were never attached or were refused, and what was replaced. It is
 * marked first and can no longer be attached; then its bytes go, then its row. Cut off anywhere, the next run goes on.
 */
export async function collectOrphans(ctx: Ctx): Promise<void> {
  allow(canTendFiles(ctx.actor));
  for (const orphan of await markOrphans(ctx)) {
    const variants = await ctx.db
      .select({ key: fileVariants.storageKey })
      .from(fileVariants)
      .where(eq(fileVariants.fileId, orphan.id));
    await storage().delete([orphan.storageKey, ...variants.map(({ key }) => key)]);
    await transaction(ctx, async (ctx) => {
      const removed = await ctx.db.delete(files).where(eq(files.id, orphan.id)).returning({ id: files.id });
      if (removed.length > 0) await emit(ctx, fileCollected, { fileId: orphan.id });
    });
  }
}

const markOrphans = (ctx: Ctx): Promise<Orphan[]> =>
  transaction(ctx, (ctx) => {
    const due = ctx.db
      .select({ id: files.id })
      .from(files)
      .where(
        and(
          lt(files.unusedSince, sql`${ctx.now.toISOString()}::timestamptz - interval '1 day'`),
          // Another run has an hour to finish before its work is taken over.
          or(
            isNull(files.collectingAt),
            lt(files.collectingAt, sql`${ctx.now.toISOString()}::timestamptz - interval '1 hour'`),
          ),
        ),
      )
      .orderBy(files.unusedSince)
      .limit(AT_ONCE)
      .for('update', { skipLocked: true });
    return ctx.db
      .update(files)
      .set({ collectingAt: ctx.now })
      .where(inArray(files.id, due))
      .returning({ id: files.id, storageKey: files.storageKey });
  });
