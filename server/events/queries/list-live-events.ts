import { and, asc, ne, or, sql } from 'drizzle-orm';
import { eventFacts, events } from '@/db/schema/events';
import type { Ctx } from '../../kernel/context';
import { type EventCardView, isListed, isRunning, selectCards, toCard } from '../internal/event-card';

const SHOWN = 10;

/** Some begin before their time or go on after it. As an array, so that each half of the "or" finds its index. */
const isOnAir = sql`${events.id} = any (array(select ${eventFacts.eventId} from ${eventFacts} where ${eventFacts.broadcast} = 'open'))`;
const isNotEnded = sql`${eventFacts.broadcast} is distinct from 'ended'`;

/** What can be watched this minute, by the clock and by what hosts did, whoever ends first leading. */
export async function listLiveEvents(ctx: Ctx): Promise<EventCardView[]> {
  // open to everyone: the statement reads only published, listed events
  const rows = await selectCards(ctx)
    .where(and(isListed, ne(events.kind, 'in_person'), or(isRunning(ctx.now), isOnAir), isNotEnded))
    .orderBy(asc(events.endsAt))
    .limit(SHOWN);
  return rows.map(toCard);
}
