import { eq } from 'drizzle-orm';
import { eventFacts, events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import { allow, type Ctx } from '../../kernel/context';
import { emit } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { transaction } from '../../kernel/transaction';
import { eventAvailabilityChanged } from '../events';
import { aboutEvent } from '../internal/about-event';
import { availabilityOf } from '../rules/availability';

type Input = { eventId: Id<'evt'>; countTaken: (ctx: Ctx) => Promise<number> };

/**
 * Keeps what lists print about free places. Counted under a lock: of two who count at once, the later one writes what
 * is true. Pages grow old only when a printed word does.
 */
export async function updateFreePlaces(ctx: Ctx, { eventId, countTaken }: Input): Promise<void> {
  allow(ctx.actor.kind === 'system');
  await transaction(ctx, async (ctx) => {
    const [event] = await lockEvent(ctx, eventId);
    if (!event) return;
    const [facts] = await ctx.db.select().from(eventFacts).where(eq(eventFacts.eventId, eventId));
    const freeSeats = event.capacity === null ? null : Math.max(0, event.capacity - (await countTaken(ctx)));
    const isPriced = typeof facts?.priceFromMinor === 'number';
    const before = facts?.freeSeats ?? null;
    if (isPriced && before === freeSeats) return;
    // Whatever has no price of its own is free, so that lists say so and the filter for it finds the event.
    const set = { freeSeats, updatedAt: ctx.now, ...(!isPriced && { priceFromMinor: 0, currency: event.currency }) };
    await ctx.db
      .insert(eventFacts)
      .values({ eventId, ...set })
      .onConflictDoUpdate({ target: eventFacts.eventId, set });
    if (isPriced && availabilityOf(before) === availabilityOf(freeSeats)) return;
    await emit(ctx, eventAvailabilityChanged, await aboutEvent(ctx, event));
  });
}

const lockEvent = (ctx: Ctx, eventId: Id<'evt'>) =>
  ctx.db
    .select({
      id: events.id,
      organizationId: events.organizationId,
      slug: events.slug,
      capacity: events.capacity,
      currency: organizations.defaultCurrency,
    })
    .from(events)
    .innerJoin(organizations, eq(organizations.id, events.organizationId))
    .where(eq(events.id, eventId))
    .for('no key update', { of: events });
