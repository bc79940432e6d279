import { inArray } from 'drizzle-orm';
import { fileVariants } from '@/db/schema/files';
import { storage } from '../../integrations/storage';
import type { Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { type PictureView, pictureOf } from '../rules/picture';

/** How several files are shown, asked for at once. What has no picture is not in the answer. */
export async function listPictures(ctx: Ctx, fileIds: readonly Id<'fil'>[]): Promise<Map<Id<'fil'>, PictureView>> {
  // open to everyone: variants hold nothing but pixels, and their addresses are told by whoever shows them
  if (fileIds.length === 0) return new Map();
  const rows = await ctx.db
    .select()
    .from(fileVariants)
    .where(inArray(fileVariants.fileId, [...fileIds]));
  const shown = [...Map.groupBy(rows, ({ fileId }) => fileId)].flatMap(([fileId, variants]) => {
    const picture = pictureOf(
      variants.map(({ format, width, storageKey }) => ({ format, width, address: storage().addressOf(storageKey) })),
    );
    return picture ? [[fileId, picture] as const] : [];
  });
  return new Map(shown);
}
