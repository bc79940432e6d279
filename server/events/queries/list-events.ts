import { and, asc } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import type { Ctx } from '../../kernel/context';
import { type Page, pageOf } from '../../kernel/pure/page';
import { beginsWithin, type EventCardView, isListed, selectCards, toCard } from '../internal/event-card';
import { eventFilters } from '../internal/event-filters';
import type { ListEventsInput } from '../schema';

export type { EventCardView };

/** Listed events from now on, or within the days asked for, soonest first. */
export async function listEvents(ctx: Ctx, input: ListEventsInput): Promise<Page<EventCardView>> {
  // open to everyone: the statement reads only published, listed events
  const rows = await selectCards(ctx)
    .where(and(isListed, input.from ? undefined : beginsWithin(ctx.now), ...eventFilters(ctx, input)))
    .orderBy(asc(events.startsAt), asc(events.id))
    .limit(input.limit + 1);
  return pageOf(rows.map(toCard), input.limit, ({ startsAt, id }) => ({ at: startsAt, id }));
}
