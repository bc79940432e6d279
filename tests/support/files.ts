import { randomBytes } from 'node:crypto';
import { database } from '@/db';
import { one } from '@/db/one';
import { files, fileVariants } from '@/db/schema/files';
import { variantsOf } from '@/server/files/rules/variants';
import { purposes } from '@/server/files/schema';
import type { Id } from '@/server/kernel/pure/id';

export const aStorageKey = (): string => randomBytes(24).toString('hex');

type Parts = Partial<typeof files.$inferInsert> & { ownerId: Id<'usr'> };

/** An upload that was looked at, with its pictures, and that nobody shows yet. Only its rows: the store knows nothing. */
export async function aFile({ status = 'ready', ...parts }: Parts): Promise<Id<'fil'>> {
  const { db } = database();
  const { id: fileId } = one(
    await db
      .insert(files)
      .values({ purpose: 'profile-photo', storageKey: aStorageKey(), unusedSince: new Date(), status, ...parts })
      .returning({ id: files.id }),
  );
  if (status !== 'ready') return fileId;
  const variants = variantsOf(purposes['profile-photo']);
  await db
    .insert(fileVariants)
    .values(variants.map((variant) => ({ ...variant, fileId, sizeBytes: 1, storageKey: aStorageKey() })));
  return fileId;
}
