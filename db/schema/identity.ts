import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Locale } from '@/server/i18n/config';
import { citext, createdAt, id, instant, primaryId } from './columns';
import { files } from './files';

export const users = pgTable(
  'users',
  {
    id: primaryId('usr'),
    email: citext().notNull().unique(),
    emailVerifiedAt: instant(),
    handle: citext().notNull().unique(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    bio: text().notNull().default(''),
    photoFileId: id('fil').references(() => files.id),
    passwordHash: text(),
    locale: text().$type<Locale>().notNull(),
    timeZone: text().notNull().default('Europe/Moscow'),
    /** Raised by every change, so that an edit based on an older state is refused instead of lost. */
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    check('users_handle_shape', sql`${t.handle} ~ '^[a-z0-9]([a-z0-9-]{1,28})[a-z0-9]$'`),
    // A file is removed only after it was looked whether somebody shows it.
    index('users_by_photo').on(t.photoFileId).where(sql`${t.photoFileId} is not null`),
  ],
);

/** A link that was mailed. Its secret is derived from the row's id, so a mail sent twice carries the same link. */
export const emailVerifications = pgTable(
  'email_verifications',
  {
    id: primaryId('evf'),
    userId: id('usr')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    email: citext().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [index('email_verifications_by_user').on(t.userId, t.createdAt)],
);

/** The truth about who is signed in: the cookie only names a row here, and the row is read on every request. */
export const sessions = pgTable(
  'sessions',
  {
    id: primaryId('ses'),
    userId: id('usr')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    deviceId: id('dev').references((): AnyPgColumn => devices.id, { onDelete: 'set null' }),
    address: text(),
    userAgent: text(),
    createdAt: createdAt(),
    lastSeenAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [index('sessions_by_user').on(t.userId, t.createdAt), index('sessions_by_expiry').on(t.expiresAt)],
);

/** A browser a person has signed in from before; the browser keeps the id in a long-lived cookie. */
export const devices = pgTable(
  'devices',
  {
    id: primaryId('dev'),
    userId: id('usr')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tokenHash: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [unique('devices_once_per_user').on(t.userId, t.tokenHash)],
);

export const organizations = pgTable(
  'organizations',
  {
    id: primaryId('org'),
    handle: citext().notNull().unique(),
    name: text().notNull(),
    bio: text().notNull().default(''),
    defaultTimeZone: text().notNull().default('Europe/Moscow'),
    defaultCurrency: text().notNull().default('RUB'),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    index('organizations_by_name').using('gin', sql`${t.name} gin_trgm_ops`),
    check('organizations_handle_shape', sql`${t.handle} ~ '^[a-z0-9]([a-z0-9-]{1,28})[a-z0-9]$'`),
  ],
);

export const members = pgTable(
  'members',
  {
    organizationId: id('org')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    userId: id('usr')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.userId] }), index('members_by_user').on(t.userId)],
);

/** A named set of permissions. Built-in roles belong to nobody and stay; the others are made on a screen. */
export const roles = pgTable(
  'roles',
  {
    id: primaryId('rol'),
    key: text().notNull(),
    scope: text({ enum: ['platform', 'organization', 'event'] }).notNull(),
    organizationId: id('org').references(() => organizations.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    builtIn: boolean().notNull().default(false),
    permissions: text().array().notNull(),
    createdAt: createdAt(),
  },
  (t) => [unique('roles_key_once').on(t.scope, t.organizationId, t.key).nullsNotDistinct()],
);

/** Who holds which role where. A grant on an event has no foreign key: events stand above identity. */
export const grants = pgTable(
  'grants',
  {
    id: primaryId('grt'),
    userId: id('usr')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    roleId: id('rol')
      .notNull()
      .references(() => roles.id),
    scope: text({ enum: ['platform', 'organization', 'event'] }).notNull(),
    organizationId: id('org').references(() => organizations.id, { onDelete: 'cascade' }),
    eventId: id('evt'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('grants_once').on(
      t.userId,
      t.roleId,
      sql`coalesce(${t.organizationId}, '00000000-0000-0000-0000-000000000000')`,
      sql`coalesce(${t.eventId}, '00000000-0000-0000-0000-000000000000')`,
    ),
    index('grants_by_organization').on(t.organizationId),
    check(
      'grants_place_fits_scope',
      sql`(${t.scope} = 'platform' and ${t.organizationId} is null and ${t.eventId} is null)
        or (${t.scope} = 'organization' and ${t.organizationId} is not null and ${t.eventId} is null)
        or (${t.scope} = 'event' and ${t.eventId} is not null)`,
    ),
  ],
);
