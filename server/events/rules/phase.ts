import type { EventStatus } from '../schema';

export type EventPhase = 'upcoming' | 'live' | 'over' | 'cancelled' | 'postponed';

/** Where an event stands at a moment: what its page says above everything else. */
export function phaseOf(event: { status: EventStatus; startsAt: Date; endsAt: Date }, now: Date): EventPhase {
  if (event.status === 'cancelled' || event.status === 'postponed') return event.status;
  if (event.status === 'ended' || event.status === 'archived' || event.endsAt <= now) return 'over';
  return event.startsAt <= now ? 'live' : 'upcoming';
}
