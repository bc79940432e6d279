import { eq } from 'drizzle-orm';
import { eventFacts, events } from '@/db/schema/events';
import { allow, type Ctx } from '../../kernel/context';
import { emit } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { transaction } from '../../kernel/transaction';
import { eventBroadcastChanged } from '../events';
import { aboutEvent } from '../internal/about-event';
import type { Broadcast } from '../schema';

type Input = { eventId: Id<'evt'>; read: (ctx: Ctx) => Promise<Broadcast | null> };

/**
 * Keeps what pages print about an event's room. Read under a lock and never taken from the news that led here: what was
 * opened and ended in one breath may be told in any order.
 */
export async function updateBroadcast(ctx: Ctx, { eventId, read }: Input): Promise<void> {
  allow(ctx.actor.kind === 'system');
  await transaction(ctx, async (ctx) => {
    const [event] = await ctx.db
      .select({ id: events.id, organizationId: events.organizationId, slug: events.slug })
      .from(events)
      .where(eq(events.id, eventId))
      .for('no key update');
    if (!event) return;
    const [facts] = await ctx.db.select().from(eventFacts).where(eq(eventFacts.eventId, eventId));
    const broadcast = await read(ctx);
    if ((facts?.broadcast ?? null) === broadcast) return;
    const set = { broadcast, updatedAt: ctx.now };
    await ctx.db
      .insert(eventFacts)
      .values({ eventId, ...set })
      .onConflictDoUpdate({ target: eventFacts.eventId, set });
    await emit(ctx, eventBroadcastChanged, await aboutEvent(ctx, event));
  });
}
