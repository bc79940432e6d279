import { phaseOf } from '../../events/rules/phase';
import type { EventStatus } from '../../events/schema';

type Event = {
  status: EventStatus;
  startsAt: Date;
  endsAt: Date;
  capacity: number | null;
  priceFromMinor: number | null;
};

export type Registration = 'open' | 'full' | 'ended' | 'cancelled' | 'postponed' | 'not_published' | 'not_free';

/** Whether somebody may come in now, and if not, what they are told. `taken` counts the valid tickets. */
export function registrationOf(event: Event, taken: number, now: Date): Registration {
  if (event.status === 'draft' || event.status === 'in_review') return 'not_published';
  const phase = phaseOf(event, now);
  if (phase === 'over') return 'ended';
  if (phase === 'cancelled' || phase === 'postponed') return phase;
  if (event.priceFromMinor !== null && event.priceFromMinor > 0) return 'not_free';
  return event.capacity !== null && taken >= event.capacity ? 'full' : 'open';
}
