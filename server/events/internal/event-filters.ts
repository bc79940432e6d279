import { and, eq, exists, gt, gte, ilike, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { eventFacts, events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';
import { isId } from '../../kernel/pure/id';
import { decodeCursor } from '../../kernel/pure/page';
import type { ListEventsInput } from '../schema';

/** The same conditions for a page of events and for their number. A day is the event's own, where it takes place. */
export function eventFilters(
  ctx: Ctx,
  { q, kind, category, city, language, price, seats, from, to, cursor }: ListEventsInput,
): (SQL | undefined)[] {
  return [
    from ? undefined : gt(events.endsAt, ctx.now),
    from ? gte(localDay, from) : undefined,
    to ? lte(localDay, to) : undefined,
    kind ? eq(events.kind, kind) : undefined,
    category ? eq(events.category, category) : undefined,
    language ? eq(events.language, language) : undefined,
    price === 'free' ? hasFacts(ctx, eq(eventFacts.priceFromMinor, 0)) : undefined,
    seats === 'free' ? hasFacts(ctx, or(isNull(eventFacts.freeSeats), gt(eventFacts.freeSeats, 0))) : undefined,
    city ? ilike(events.city, `${likeText(city)}%`) : undefined,
    q ? or(ilike(eventWords, `%${likeText(q)}%`), ilike(organizations.name, `%${likeText(q)}%`)) : undefined,
    after(cursor),
  ];
}

/** Asked beside the statement, not joined into it: a list and a count may begin from different tables. */
const hasFacts = (ctx: Ctx, condition: SQL | undefined): SQL =>
  exists(
    ctx.db
      .select({ found: sql`1` })
      .from(eventFacts)
      .where(and(eq(eventFacts.eventId, events.id), condition)),
  );

function after(cursor: string | undefined): SQL | undefined {
  const place = decodeCursor(cursor);
  if (!place || !isId('evt', place.id)) return undefined;
  return or(gt(events.startsAt, place.at), and(eq(events.startsAt, place.at), gt(events.id, place.id)));
}

const localDay = sql`(${events.startsAt} at time zone ${events.timeZone})::date`;

/** The expression that the trigram index is built on. */
const eventWords = sql`(${events.title} || ' ' || ${events.summary} || ' ' || coalesce(${events.city}, ''))`;

const likeText = (text: string) => text.replace(/[\\%_]/g, '\\$&');
