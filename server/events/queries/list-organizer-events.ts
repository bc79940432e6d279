import { and, asc, desc, eq, gt, lte, type SQL, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';
import { isId } from '../../kernel/pure/id';
import { decodeCursor, type Page, pageOf } from '../../kernel/pure/page';
import { type EventCardView, isListed, selectCards, toCard } from '../internal/event-card';
import type { OrganizerEventsInput } from '../schema';

/** What one organiser shows: what is to come soonest first, what was latest first. */
export async function listOrganizerEvents(ctx: Ctx, input: OrganizerEventsInput): Promise<Page<EventCardView>> {
  // open to everyone: the statement reads only published, listed events
  const { handle, shelf, cursor, limit } = input;
  const isPast = shelf === 'past';
  const [direction, time] = isPast ? [desc, lte(events.endsAt, ctx.now)] : [asc, gt(events.endsAt, ctx.now)];
  const rows = await selectCards(ctx)
    .where(and(isListed, eq(organizations.handle, handle), time, beyond(cursor, isPast)))
    .orderBy(direction(events.startsAt), direction(events.id))
    .limit(limit + 1);
  return pageOf(rows.map(toCard), limit, ({ startsAt, id }) => ({ at: startsAt, id }));
}

function beyond(cursor: string | undefined, isPast: boolean): SQL | undefined {
  const place = decodeCursor(cursor);
  if (!place || !isId('evt', place.id)) return undefined;
  const [at, id] = [sql.param(place.at, events.startsAt), sql.param(place.id, events.id)];
  const last = sql`(${at}::timestamptz, ${id}::uuid)`;
  return isPast ? sql`(${events.startsAt}, ${events.id}) < ${last}` : sql`(${events.startsAt}, ${events.id}) > ${last}`;
}
