import type { EventStatus } from '../../events/schema';
import type { TicketStatus } from '../schema';

export const shelves = ['upcoming', 'past', 'cancelled'] as const;
export type Shelf = (typeof shelves)[number];

type Ticket = { status: TicketStatus; eventStatus: EventStatus; endsAt: Date };

/** Where a ticket lies. An event that was called off takes its tickets along. */
export function shelfOf({ status, eventStatus, endsAt }: Ticket, now: Date): Shelf {
  if (status === 'cancelled' || eventStatus === 'cancelled') return 'cancelled';
  return endsAt <= now ? 'past' : 'upcoming';
}
