import { and, desc, eq } from 'drizzle-orm';
import { fileVariants } from '@/db/schema/files';
import { storage } from '../../integrations/storage';
import type { Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { encodeJpeg } from '../internal/decode';

/** A variant is ours and small; what is larger is none. */
const MAX_BYTES = 8 * 1024 * 1024;

type Wanted = { fileId: Id<'fil'>; width: number; height: number };

/** A shown picture for whoever reads neither AVIF nor WebP: the renderer of previews. `null`: it is gone. */
export async function findJpeg(ctx: Ctx, { fileId, width, height }: Wanted): Promise<Uint8Array | null> {
  // open to everyone: variants hold nothing but pixels, and whoever asks shows them already
  const [largest] = await ctx.db
    .select({ storageKey: fileVariants.storageKey })
    .from(fileVariants)
    .where(and(eq(fileVariants.fileId, fileId), eq(fileVariants.format, 'webp')))
    .orderBy(desc(fileVariants.width))
    .limit(1);
  const bytes = largest ? await storage().read(largest.storageKey, MAX_BYTES) : null;
  return bytes && encodeJpeg(bytes, { width, height });
}
