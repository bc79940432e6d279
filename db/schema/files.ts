import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { fileStatuses, purposeNames, variantFormats } from '@/server/files/schema';
import { createdAt, id, instant, primaryId } from './columns';

/** One upload. The owner has no foreign key: people stand above files. */
export const files = pgTable(
  'files',
  {
    id: primaryId('fil'),
    ownerId: id('usr').notNull(),
    purpose: text({ enum: purposeNames }).notNull(),
    /** The original in the store. Unique, so that a callback that comes twice registers once. */
    storageKey: text().notNull().unique('files_storage_key_unique'),
    status: text({ enum: fileStatuses }).notNull().default('processing'),
    /** Why it was refused: a message key. */
    refusal: text(),
    /** Empty while somebody shows it; a day later it is collected. */
    unusedSince: instant(),
    /** From then on it can no longer be attached. */
    collectingAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    index('files_unused').on(t.unusedSince).where(sql`${t.unusedSince} is not null`),
    index('files_by_owner').on(t.ownerId, t.createdAt),
    check('files_refused_for_a_reason', sql`(${t.status} = 'refused') = (${t.refusal} is not null)`),
    check('files_collected_unused', sql`${t.collectingAt} is null or ${t.unusedSince} is not null`),
  ],
);

/** A picture that we made from an original: the only thing of it that is ever shown. */
export const fileVariants = pgTable(
  'file_variants',
  {
    fileId: id('fil')
      .notNull()
      .references(() => files.id, { onDelete: 'cascade' }),
    format: text({ enum: variantFormats }).notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    sizeBytes: integer().notNull(),
    storageKey: text().notNull().unique('file_variants_storage_key_unique'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.fileId, t.format, t.width] })],
);
