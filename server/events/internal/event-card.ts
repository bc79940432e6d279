import { eq, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { eventFacts, events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import { type PictureView, pictureOf } from '../../files/rules/picture';
import type { VariantFormat } from '../../files/schema';
import { storage } from '../../integrations/storage';
import type { Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { isCurrency, type Money, money } from '../../kernel/pure/money';
import { type Availability, availabilityOf } from '../rules/availability';
import type { EventCategory, EventKind } from '../schema';

/** What a list prints about an event. */
export type EventCardView = {
  id: Id<'evt'>;
  slug: string;
  title: string;
  summary: string;
  kind: EventKind;
  category: EventCategory;
  language: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  city: string | null;
  venueName: string | null;
  organizer: { name: string; handle: string };
  /** `null`: nothing is sold or given out yet. */
  priceFrom: Money | null;
  freeSeats: number | null;
  availability: Availability;
  /** `null`: nobody uploaded one, and the generated cover stands there. */
  cover: PictureView | null;
};

type CoverVariant = { format: VariantFormat; width: number; storageKey: string };

/** Of the event's cover, beside each row, so that a list asks only once. */
export const coverVariants = sql<CoverVariant[] | null>`(select jsonb_agg(jsonb_build_object(
    'format', format, 'width', width, 'storageKey', storage_key)) from file_variants where file_id = ${events.coverFileId})`;

const columns = {
  id: events.id,
  slug: events.slug,
  title: events.title,
  summary: events.summary,
  kind: events.kind,
  category: events.category,
  language: events.language,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  timeZone: events.timeZone,
  city: events.city,
  venueName: events.venueName,
  organizerName: organizations.name,
  organizerHandle: organizations.handle,
  priceFromMinor: eventFacts.priceFromMinor,
  currency: eventFacts.currency,
  freeSeats: eventFacts.freeSeats,
  coverVariants,
};

/** The beginning of every list: the caller adds which events, in which order, how many. */
export const selectCards = (ctx: Ctx) =>
  ctx.db
    .select(columns)
    .from(events)
    .innerJoin(organizations, eq(organizations.id, events.organizationId))
    .leftJoin(eventFacts, eq(eventFacts.eventId, events.id));

/**
 * What strangers may find: every list and every count filters by exactly this. Written out, not as parameters, because
 * the partial indexes serve a statement only when its text says what they hold.
 */
export const isListed = sql`${events.status} = 'published' and ${events.visibility} = 'public'`;

/**
 * Something of the listed events that are on at that moment, as an array. PostgreSQL guesses badly how few they are and
 * would rather walk through every event in order; an array it has to finish first, through `events_by_hours`.
 */
const ofRunning = (column: PgColumn, now: Date) =>
  sql`array(select ${column} from ${events} where ${isListed}
    and tstzrange(${events.startsAt}, ${events.endsAt}) @> ${sql.param(now, events.startsAt)}::timestamptz)`;

export const isRunning = (now: Date) => sql`${events.id} = any (${ofRunning(events.id, now)})`;

/**
 * What is still to come or is on began no earlier than the longest-running of them. Said to the database, its walk along
 * the starting times begins there and not with the first event that ever took place.
 */
export const beginsWithin = (now: Date) =>
  sql`${events.startsAt} >= coalesce((select min(began) from unnest(${ofRunning(events.startsAt, now)}) as began),
    ${sql.param(now, events.startsAt)}::timestamptz)`;

type CardRow = Awaited<ReturnType<typeof selectCards>>[number];

export function toCard(row: CardRow): EventCardView {
  const { organizerName, organizerHandle, priceFromMinor, currency, coverVariants: variants, ...card } = row;
  return {
    ...card,
    organizer: { name: organizerName, handle: organizerHandle },
    priceFrom: priceOf(priceFromMinor, currency),
    availability: availabilityOf(card.freeSeats),
    cover: coverOf(variants),
  };
}

export const coverOf = (variants: readonly CoverVariant[] | null): PictureView | null =>
  pictureOf(
    (variants ?? []).map(({ storageKey, ...variant }) => ({ ...variant, address: storage().addressOf(storageKey) })),
  );

export const priceOf = (amountMinor: number | null, currency: string | null): Money | null =>
  amountMinor === null || !isCurrency(currency) ? null : money(amountMinor, currency);
