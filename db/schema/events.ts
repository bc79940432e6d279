import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { broadcasts, eventCategories, eventKinds, eventStatuses, eventVisibilities } from '@/server/events/schema';
import { citext, createdAt, id, instant, primaryId } from './columns';
import { files } from './files';
import { organizations } from './identity';

export const events = pgTable(
  'events',
  {
    id: primaryId('evt'),
    organizationId: id('org')
      .notNull()
      .references(() => organizations.id),
    slug: citext().notNull().unique(),
    title: text().notNull(),
    summary: text().notNull().default(''),
    description: text().notNull().default(''),
    kind: text({ enum: eventKinds }).notNull(),
    status: text({ enum: eventStatuses }).notNull().default('draft'),
    visibility: text({ enum: eventVisibilities }).notNull().default('public'),
    category: text({ enum: eventCategories }).notNull(),
    language: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    timeZone: text().notNull(),
    city: text(),
    venueName: text(),
    venueAddress: text(),
    ageLimit: smallint(),
    /** How many people there is room for; empty when nobody counts. */
    capacity: integer(),
    coverFileId: id('fil').references(() => files.id, { onDelete: 'set null' }),
    /** SEQUENCE of the invitations in people's calendars: higher with every new date and with the cancellation. */
    calendarSequence: integer().notNull().default(0),
    /** The date before the last move, which search engines are told beside the new one. */
    previousStartsAt: instant(),
    cancelledAt: instant(),
    cancelReason: text(),
    version: integer().notNull().default(1),
    publishedAt: instant(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    // The zone rides along: with it the local day is known, and days are counted from the index alone.
    index('events_upcoming')
      .on(t.startsAt, t.id, t.timeZone)
      .where(sql`${t.status} = 'published' and ${t.visibility} = 'public'`),
    // What lists filter by rides along, so that counting what is still to come reads the index alone.
    index('events_running')
      .on(t.endsAt, t.category, t.kind, t.language, t.id)
      .where(sql`${t.status} = 'published' and ${t.visibility} = 'public'`),
    index('events_by_hours')
      .using('gist', sql`tstzrange(${t.startsAt}, ${t.endsAt})`)
      .where(sql`${t.status} = 'published' and ${t.visibility} = 'public'`),
    // In the order of the files of addresses, with all that stands in them.
    index('events_by_address')
      .on(t.id, t.slug, t.updatedAt)
      .where(sql`${t.status} = 'published' and ${t.visibility} = 'public'`),
    index('events_newest').on(t.publishedAt).where(sql`${t.status} = 'published' and ${t.visibility} = 'public'`),
    index('events_by_city')
      .using('btree', sql`lower(${t.city}) text_pattern_ops`, t.startsAt)
      .where(sql`${t.status} = 'published' and ${t.visibility} = 'public'`),
    index('events_by_organization').on(t.organizationId, t.startsAt),
    index('events_by_words').using(
      'gin',
      sql`(${t.title} || ' ' || ${t.summary} || ' ' || coalesce(${t.city}, '')) gin_trgm_ops`,
    ),
    check('events_end_after_start', sql`${t.endsAt} > ${t.startsAt}`),
    check('events_place_in_person', sql`${t.kind} = 'webinar' or ${t.city} is not null`),
    check('events_capacity_positive', sql`${t.capacity} > 0`),
    check('events_slug_shape', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
  ],
);

/** What lists print about an event, kept by the subscribers of `events`, so that no list reaches upward. */
export const eventFacts = pgTable(
  'event_facts',
  {
    eventId: id('evt')
      .primaryKey()
      .references(() => events.id, { onDelete: 'cascade' }),
    priceFromMinor: integer(),
    currency: text(),
    freeSeats: integer(),
    /** Whether it is on the air or was, whatever the clock says; empty until somebody opened its room. */
    broadcast: text({ enum: broadcasts }),
    updatedAt: createdAt(),
  },
  (t) => [index('event_facts_on_air').on(t.eventId).where(sql`${t.broadcast} = 'open'`)],
);
