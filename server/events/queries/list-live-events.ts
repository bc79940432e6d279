import { and, asc, ne } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import type { Ctx } from '../../kernel/context';
import { type EventCardView, isListed, isRunning, selectCards, toCard } from '../internal/event-card';

const SHOWN = 10;

/** What can be watched this minute, whoever ends first leading. */
export async function listLiveEvents(ctx: Ctx): Promise<EventCardView[]> {
  // open to everyone: the statement reads only published, listed events
  const rows = await selectCards(ctx)
    .where(and(isListed, ne(events.kind, 'in_person'), isRunning(ctx.now)))
    .orderBy(asc(events.endsAt))
    .limit(SHOWN);
  return rows.map(toCard);
}
