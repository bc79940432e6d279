import { and, eq } from 'drizzle-orm';
import { files, fileVariants } from '@/db/schema/files';
import { storage } from '../../integrations/storage';
import { StorageError } from '../../integrations/storage/port';
import { allow, type Ctx } from '../../kernel/context';
import { emit } from '../../kernel/outbox';
import { transaction } from '../../kernel/transaction';
import { fileReady, fileRefused } from '../events';
import { encodeVariant, refusalOfPicture } from '../internal/decode';
import { canTendFiles } from '../policy';
import { missingVariants, type Variant } from '../rules/variants';
import { type FileInput, maxBytesOf, type Purpose, purposes } from '../schema';

type File = typeof files.$inferSelect;

/**
 * Looks at what was uploaded and makes the pictures that are shown. May be run again at any point: variants that exist
 * are not made again, and the original is deleted only when all of them do.
 */
export async function processUpload(ctx: Ctx, { fileId }: FileInput): Promise<void> {
  allow(canTendFiles(ctx.actor));
  const [file] = await ctx.db.select().from(files).where(eq(files.id, fileId));
  if (file?.status !== 'processing') return;
  const refusal = await makeVariants(ctx, file);
  if (refusal) return refuse(ctx, file, refusal);
  await storage().delete([file.storageKey]);
  await transaction(ctx, async (ctx) => {
    if (await settle(ctx, file, { status: 'ready' })) await emit(ctx, fileReady, { fileId });
  });
}

/** Why there are none; null when all are made. */
async function makeVariants(ctx: Ctx, file: File): Promise<string | null> {
  const purpose: Purpose = purposes[file.purpose];
  const missing = await stillMissing(ctx, file, purpose);
  if (missing.length === 0) return null;
  const original = await readOriginal(file, purpose);
  // Gone is also what another run has just finished with.
  if (original === null) return (await stillMissing(ctx, file, purpose)).length === 0 ? null : 'files.errors.lost';
  if (original === 'too large') return 'files.errors.too_large';
  const refusal = await refusalOfPicture(original, purpose);
  if (refusal) return refusal;
  for (const variant of missing) {
    const content = await encodeVariant(original, purpose, variant);
    if (!content) return 'files.errors.unreadable';
    await keepVariant(ctx, file, { ...variant, content });
  }
  return null;
}

async function stillMissing(ctx: Ctx, { id }: File, purpose: Purpose): Promise<Variant[]> {
  return missingVariants(purpose, await ctx.db.select().from(fileVariants).where(eq(fileVariants.fileId, id)));
}

/** What may pass later is thrown on, and the job tries again. */
async function readOriginal({ storageKey }: File, purpose: Purpose): Promise<Uint8Array | 'too large' | null> {
  try {
    return await storage().read(storageKey, maxBytesOf(purpose));
  } catch (error) {
    if (error instanceof StorageError && !error.retryable) return 'too large';
    throw error;
  }
}

async function keepVariant(ctx: Ctx, { id: fileId }: File, { content, ...variant }: Variant & { content: Uint8Array }) {
  const name = `${fileId}-${variant.width}.${variant.format}`;
  const { key } = await storage().put({ name, type: `image/${variant.format}`, content });
  let kept: unknown[] = [];
  try {
    kept = await ctx.db
      .insert(fileVariants)
      .values({ ...variant, fileId, storageKey: key, sizeBytes: content.byteLength })
      .onConflictDoNothing({ target: [fileVariants.fileId, fileVariants.format, fileVariants.width] })
      .returning({ key: fileVariants.storageKey });
  } finally {
    // Another run was quicker, or the file is gone meanwhile: nobody will ever ask for this one.
    if (kept.length === 0) await storage().delete([key]);
  }
}

/** Said first, so that the reason stays; what is left in the store goes with the file when it is collected. */
async function refuse(ctx: Ctx, file: File, reason: string): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const settled = await settle(ctx, file, { status: 'refused', refusal: reason });
    if (settled) await emit(ctx, fileRefused, { fileId: file.id, reason });
  });
  await storage().delete([file.storageKey]);
}

async function settle(ctx: Ctx, { id }: File, change: Pick<File, 'status'> & Partial<File>): Promise<boolean> {
  const settled = await ctx.db
    .update(files)
    .set(change)
    .where(and(eq(files.id, id), eq(files.status, 'processing')))
    .returning({ id: files.id });
  return settled.length === 1;
}
