import { eq } from 'drizzle-orm';
import { one } from '@/db/one';
import { files } from '@/db/schema/files';
import { allow, type Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { addJob } from '../../kernel/queue';
import { transaction } from '../../kernel/transaction';
import { PROCESS_JOB } from '../internal/process-job';
import { canTendFiles } from '../policy';
import type { RegisterUploadInput } from '../schema';

/** The store says that a file has arrived: perhaps twice, perhaps late. The first time it is queued to be looked at. */
export async function registerUpload(ctx: Ctx, upload: RegisterUploadInput): Promise<{ fileId: Id<'fil'> }> {
  // silent: nobody can see it before it is ready or refused
  allow(canTendFiles(ctx.actor));
  return transaction(ctx, async (ctx) => {
    const [added] = await ctx.db
      .insert(files)
      .values({ ...upload, unusedSince: ctx.now, createdAt: ctx.now })
      .onConflictDoNothing({ target: files.storageKey })
      .returning({ id: files.id });
    if (added) {
      await addJob(ctx.db, { name: PROCESS_JOB, payload: { fileId: added.id } });
      return { fileId: added.id };
    }
    const known = one(await ctx.db.select().from(files).where(eq(files.storageKey, upload.storageKey)));
    return { fileId: known.id };
  });
}
