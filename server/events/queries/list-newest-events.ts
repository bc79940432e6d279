import { and, desc, gt } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import type { Ctx } from '../../kernel/context';
import { type EventCardView, isListed, selectCards, toCard } from '../internal/event-card';

const SHOWN = 4;

/** What was published last and is still to come. */
export async function listNewestEvents(ctx: Ctx): Promise<EventCardView[]> {
  // open to everyone: the statement reads only published, listed events
  const rows = await selectCards(ctx)
    .where(and(isListed, gt(events.startsAt, ctx.now)))
    .orderBy(desc(events.publishedAt))
    .limit(SHOWN);
  return rows.map(toCard);
}
