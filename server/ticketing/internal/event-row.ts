import { eq } from 'drizzle-orm';
import { eventFacts, events } from '@/db/schema/events';
import type { Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';

const columns = {
  id: events.id,
  organizationId: events.organizationId,
  status: events.status,
  visibility: events.visibility,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  capacity: events.capacity,
  priceFromMinor: eventFacts.priceFromMinor,
};

export const selectEvent = (ctx: Ctx, eventId: Id<'evt'>) =>
  ctx.db
    .select(columns)
    .from(events)
    .leftJoin(eventFacts, eq(eventFacts.eventId, events.id))
    .where(eq(events.id, eventId));

export type EventRow = Awaited<ReturnType<typeof selectEvent>>[number];

/**
 * Everybody who wants into one event queues here, and whoever edits it waits too. Not `for update`: that would also
 * stop whoever merely refers to the event from another table.
 */
export const lockEvent = (ctx: Ctx, eventId: Id<'evt'>) =>
  selectEvent(ctx, eventId).for('no key update', { of: events });
