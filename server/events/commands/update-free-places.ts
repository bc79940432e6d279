import { eq } from 'drizzle-orm';
import { eventFacts, events } from '@/db/schema/events';
import { allow, type Ctx } from '../../kernel/context';
import { emit } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { transaction } from '../../kernel/transaction';
import { eventAvailabilityChanged } from '../events';
import { availabilityOf } from '../rules/availability';

type Input = { eventId: Id<'evt'>; countTaken: (ctx: Ctx) => Promise<number> };

/**
 * Keeps what lists print about free places. Counted under a lock: of two who count at once, the later one writes what
 * is true. Pages grow old only when a printed word does.
 */
export async function updateFreePlaces(ctx: Ctx, { eventId, countTaken }: Input): Promise<void> {
  allow(ctx.actor.kind === 'system');
  await transaction(ctx, async (ctx) => {
    const [event] = await ctx.db.select().from(events).where(eq(events.id, eventId)).for('no key update');
    if (!event) return;
    const [facts] = await ctx.db.select().from(eventFacts).where(eq(eventFacts.eventId, eventId));
    const freeSeats = event.capacity === null ? null : Math.max(0, event.capacity - (await countTaken(ctx)));
    const before = facts?.freeSeats ?? null;
    if (before === freeSeats) return;
    await ctx.db
      .insert(eventFacts)
      .values({ eventId, freeSeats, updatedAt: ctx.now })
      .onConflictDoUpdate({ target: eventFacts.eventId, set: { freeSeats, updatedAt: ctx.now } });
    if (availabilityOf(before) === availabilityOf(freeSeats)) return;
    const { organizationId, slug } = event;
    await emit(ctx, eventAvailabilityChanged, { eventId, organizationId, slugs: [slug] });
  });
}
