import { eq } from 'drizzle-orm';
import { eventFacts, events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import { findPicture } from '../../files/queries/find-picture';
import { allow, type Ctx } from '../../kernel/context';
import { notFound } from '../../kernel/errors';
import type { Id } from '../../kernel/pure/id';
import { type EventCardView, priceOf } from '../internal/event-card';
import { canReadEvent } from '../policy';
import { availabilityOf } from '../rules/availability';
import type { Broadcast, EventSlugInput, EventStatus, EventVisibility } from '../schema';

export type EventView = EventCardView & {
  status: EventStatus;
  visibility: EventVisibility;
  description: string;
  venueAddress: string | null;
  ageLimit: number | null;
  /** Said to everybody who opens the page of what was called off. */
  cancelReason: string | null;
  /** Its date is not the one it was published with. */
  isMoved: boolean;
  /** When it was to begin before it was moved. */
  previousStartsAt: Date | null;
  /** What people's calendars go by. */
  calendarSequence: number;
  updatedAt: Date;
  /** What its host did: opened the room before its time, or ended it. `null`: nobody has opened it. */
  broadcast: Broadcast | null;
  organizer: { name: string; handle: string; bio: string };
  coverFileId: Id<'fil'> | null;
};

export async function getEvent(ctx: Ctx, asked: EventSlugInput): Promise<EventView> {
  const [row] = await ctx.db
    .select({ event: events, organization: organizations, facts: eventFacts })
    .from(events)
    .innerJoin(organizations, eq(organizations.id, events.organizationId))
    .leftJoin(eventFacts, eq(eventFacts.eventId, events.id))
    .where(eq(events.slug, asked.slug));
  if (!row) throw notFound('events.unknown');
  allow(canReadEvent(ctx.actor, row.event));

  const { event, organization, facts } = row;
  const { id, slug, title, summary, description, kind, category, language, startsAt, endsAt, timeZone } = event;
  const { city, venueName, venueAddress, ageLimit, status, visibility, cancelReason, calendarSequence, updatedAt } =
    event;
  const freeSeats = facts?.freeSeats ?? null;
  return {
    ...{ id, slug, title, summary, description, kind, category, language, startsAt, endsAt, timeZone },
    ...{ city, venueName, venueAddress, ageLimit, status, visibility, cancelReason, calendarSequence, updatedAt },
    previousStartsAt: event.previousStartsAt,
    isMoved: status === 'published' && calendarSequence > 0,
    broadcast: facts?.broadcast ?? null,
    organizer: { name: organization.name, handle: organization.handle, bio: organization.bio },
    priceFrom: priceOf(facts?.priceFromMinor ?? null, facts?.currency ?? null),
    freeSeats,
    availability: availabilityOf(freeSeats),
    coverFileId: event.coverFileId,
    cover: await findPicture(ctx, event.coverFileId),
  };
}
