import { eq } from 'drizzle-orm';
import { eventFacts, events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import { type EventCardView, priceOf } from '../internal/event-card';
import { canReadEvent } from '../policy';
import { availabilityOf } from '../rules/availability';
import type { EventSlugInput, EventStatus, EventVisibility } from '../schema';

export type EventView = EventCardView & {
  status: EventStatus;
  visibility: EventVisibility;
  description: string;
  venueAddress: string | null;
  ageLimit: number | null;
  /** Above zero: its date was moved after it was published. */
  calendarSequence: number;
  organizer: { name: string; handle: string; bio: string };
};

export async function getEvent(ctx: Ctx, { slug }: EventSlugInput): Promise<EventView> {
  const [row] = await ctx.db
    .select({ event: events, organization: organizations, facts: eventFacts })
    .from(events)
    .innerJoin(organizations, eq(organizations.id, events.organizationId))
    .leftJoin(eventFacts, eq(eventFacts.eventId, events.id))
    .where(eq(events.slug, slug));
  if (!row) throw notFound('events.unknown');
  allow(canReadEvent(ctx.actor, row.event));

  const { organizationId: _, version: __, createdAt: ___, updatedAt: ____, publishedAt: _____, ...event } = row.event;
  const freeSeats = row.facts?.freeSeats ?? null;
  return {
    ...event,
    organizer: { name: row.organization.name, handle: row.organization.handle, bio: row.organization.bio },
    priceFrom: priceOf(row.facts?.priceFromMinor ?? null, row.facts?.currency ?? null),
    freeSeats,
    availability: availabilityOf(freeSeats),
  };
}
