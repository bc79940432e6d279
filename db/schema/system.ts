import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, primaryId } from './columns';

/** What happened, written in the transaction that made it happen. `dispatchedAt` is set by the fan-out, once. */
export const outbox = pgTable(
  'outbox',
  {
    id: primaryId('obx'),
    name: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    requestId: text().notNull(),
    createdAt: createdAt(),
    dispatchedAt: instant(),
  },
  (t) => [index('outbox_waiting').on(t.createdAt).where(sql`${t.dispatchedAt} is null`)],
);

/** A subscriber that wrote to the database leaves its mark here in the same transaction, and never runs twice. */
export const outboxDeliveries = pgTable(
  'outbox_deliveries',
  {
    outboxId: id('obx')
      .notNull()
      .references(() => outbox.id, { onDelete: 'cascade' }),
    subscriber: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.outboxId, t.subscriber] })],
);

/** From where somebody acted. Apart from the log, so that deleting a person changes no row that was sealed. */
export const activityOrigins = pgTable('activity_origins', {
  id: primaryId('ori'),
  address: text(),
  device: text(),
  createdAt: createdAt(),
});

/** Append-only: grants and a trigger refuse updates and deletes. */
export const activity = pgTable(
  'activity',
  {
    id: primaryId('act'),
    name: text().notNull(),
    actorKind: text().notNull(),
    actorId: text(),
    object: text().notNull(),
    organizationId: id('org'),
    change: jsonb().$type<{ before: Record<string, unknown>; after: Record<string, unknown> }>(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    requestId: text().notNull(),
    originId: id('ori'),
    createdAt: createdAt(),
  },
  (t) => [
    index('activity_by_object').on(t.object, t.createdAt),
    index('activity_by_actor').on(t.actorId, t.createdAt),
    index('activity_by_organization').on(t.organizationId, t.createdAt),
    index('activity_by_moment').on(t.createdAt, t.id),
  ],
);

/**
 * One link of the chain per row of the log, in an order of its own: written by one job afterwards, so that no command
 * waits for it. Append-only like the log. A removed row leaves its seal behind, which is how it is missed.
 */
export const activitySeals = pgTable(
  'activity_seals',
  {
    position: bigint({ mode: 'number' }).primaryKey(),
    activityId: id('act').notNull(),
    /** Of the row and of the seal before it. */
    hash: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('activity_seals_once').on(t.activityId),
    check('activity_seals_hash_shape', sql`${t.hash} ~ '^[0-9a-f]{64}$' and ${t.position} > 0`),
  ],
);

/** The answer to a request that was already carried out: asked again, it is given again. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    scope: text().notNull(),
    key: text().notNull(),
    fingerprint: text().notNull(),
    answer: jsonb().$type<{ value: unknown }>(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.scope, t.key] }),
    index('idempotency_keys_by_age').on(t.createdAt),
    check('idempotency_keys_key_length', sql`length(${t.key}) between 1 and 200`),
  ],
);

/** One row per limited thing: how many attempts in the window that ends then. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text().primaryKey(),
    points: integer().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('rate_limits_by_expiry').on(t.expiresAt)],
);

/** Which worker threads belong to which process, so that the jobs of one that died are given to another. */
export const jobWorkers = pgTable('job_workers', {
  workerId: text().primaryKey(),
  lockKey: bigint({ mode: 'bigint' }).notNull(),
  createdAt: createdAt(),
});
