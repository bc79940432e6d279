import { and, eq, exists, gt, gte, ilike, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { eventFacts, events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';
import { isId } from '../../kernel/pure/id';
import { decodeCursor } from '../../kernel/pure/page';
import { addDays } from '../../kernel/pure/time';
import type { ListEventsInput } from '../schema';

/** The same conditions for a page of events and for their number. A day is the event's own, where it takes place. */
export function eventFilters(
  ctx: Ctx,
  { q, kind, category, city, language, price, seats, from, to, cursor }: ListEventsInput,
): (SQL | undefined)[] {
  return [
    from ? undefined : gt(events.endsAt, ctx.now),
    // A day more at both ends for the index; the local date then decides.
    from ? and(gte(events.startsAt, atMidnight(addDays(from, -1))), gte(localDay, from)) : undefined,
    to ? and(lt(events.startsAt, atMidnight(addDays(to, 2))), lte(localDay, to)) : undefined,
    kind ? eq(events.kind, kind) : undefined,
    category ? eq(events.category, category) : undefined,
    language ? eq(events.language, language) : undefined,
    price === 'free' ? hasFacts(ctx, eq(eventFacts.priceFromMinor, 0)) : undefined,
    seats === 'free' ? hasFacts(ctx, or(isNull(eventFacts.freeSeats), gt(eventFacts.freeSeats, 0))) : undefined,
    city ? sql`lower(${events.city}) like lower(${`${likeText(city)}%`})` : undefined,
    q ? or(ilike(eventWords, `%${likeText(q)}%`), isByOrganizerNamed(ctx, q)) : undefined,
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

/** An array instead of a join: the index of the words and that of the organisers can then be read side by side. */
const isByOrganizerNamed = (ctx: Ctx, q: string): SQL =>
  sql`${events.organizationId} = any (array(${ctx.db
    .select({ id: organizations.id })
    .from(organizations)
    .where(ilike(organizations.name, `%${likeText(q)}%`))}))`;

/** The pair is compared as one, which is how the index is sorted. */
function after(cursor: string | undefined): SQL | undefined {
  const place = decodeCursor(cursor);
  if (!place || !isId('evt', place.id)) return undefined;
  const [at, id] = [sql.param(place.at, events.startsAt), sql.param(place.id, events.id)];
  return sql`(${events.startsAt}, ${events.id}) > (${at}::timestamptz, ${id}::uuid)`;
}

const atMidnight = (day: string) => new Date(`${day}T00:00:00Z`);

const localDay = sql`(${events.startsAt} at time zone ${events.timeZone})::date`;

/** The expression that the trigram index is built on. */
const eventWords = sql`(${events.title} || ' ' || ${events.summary} || ' ' || coalesce(${events.city}, ''))`;

const likeText = (text: string) => text.replace(/[\\%_]/g, '\\$&');
