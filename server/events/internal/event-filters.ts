import { and, eq, gt, gte, ilike, lte, or, type SQL, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';
import { isId } from '../../kernel/pure/id';
import { decodeCursor } from '../../kernel/pure/page';
import type { ListEventsInput } from '../schema';

/** The same conditions for a page of events and for their number. A day is the event's own, where it takes place. */
export function eventFilters(
  ctx: Ctx,
  { q, kind, category, city, from, to, cursor }: ListEventsInput,
): (SQL | undefined)[] {
  return [
    from ? undefined : gt(events.endsAt, ctx.now),
    from ? gte(localDay, from) : undefined,
    to ? lte(localDay, to) : undefined,
    kind ? eq(events.kind, kind) : undefined,
    category ? eq(events.category, category) : undefined,
    city ? ilike(events.city, `${likeText(city)}%`) : undefined,
    q ? or(ilike(eventWords, `%${likeText(q)}%`), ilike(organizations.name, `%${likeText(q)}%`)) : undefined,
    after(cursor),
  ];
}

function after(cursor: string | undefined): SQL | undefined {
  const place = decodeCursor(cursor);
  if (!place || !isId('evt', place.id)) return undefined;
  return or(gt(events.startsAt, place.at), and(eq(events.startsAt, place.at), gt(events.id, place.id)));
}

const localDay = sql`(${events.startsAt} at time zone ${events.timeZone})::date`;

/** The expression that the trigram index is built on. */
const eventWords = sql`(${events.title} || ' ' || ${events.summary} || ' ' || coalesce(${events.city}, ''))`;

const likeText = (text: string) => text.replace(/[\\%_]/g, '\\$&');
