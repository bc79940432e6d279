import { eq } from 'drizzle-orm';
import { files } from '@/db/schema/files';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import { canUseFile } from '../policy';
import type { FileInput, FileStatus } from '../schema';

/** How far an upload has come, for whoever uploaded it; a refused one says why. */
export type UploadView = { status: FileStatus; reason: string | null };

export async function getUpload(ctx: Ctx, { fileId }: FileInput): Promise<UploadView> {
  const [file] = await ctx.db.select().from(files).where(eq(files.id, fileId));
  if (!file) throw notFound('files.errors.unknown');
  allow(canUseFile(ctx.actor, file));
  return { status: file.status, reason: file.refusal };
}
