import { eq } from 'drizzle-orm';
import { fileVariants } from '@/db/schema/files';
import { storage } from '../../integrations/storage';
import type { Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { type PictureView, pictureOf } from '../rules/picture';

/** How a file is shown. Whoever attached it decides to whom. */
export async function findPicture(ctx: Ctx, fileId: Id<'fil'> | null): Promise<PictureView | null> {
  // open to everyone: variants hold nothing but pixels, and their addresses are told by whoever shows them
  if (fileId === null) return null;
  const rows = await ctx.db.select().from(fileVariants).where(eq(fileVariants.fileId, fileId));
  return pictureOf(
    rows.map(({ format, width, storageKey }) => ({ format, width, address: storage().addressOf(storageKey) })),
  );
}
