import type { Broadcast, EventKind, EventStatus } from '../schema';

export type EventPhase = 'upcoming' | 'live' | 'over' | 'cancelled' | 'postponed';

/** Where an event stands at a moment: what its page says above everything else. */
export function phaseOf(event: { status: EventStatus; startsAt: Date; endsAt: Date }, now: Date): EventPhase {
  if (event.status === 'cancelled' || event.status === 'postponed') return event.status;
  if (event.status === 'ended' || event.status === 'archived' || event.endsAt <= now) return 'over';
  return event.startsAt <= now ? 'live' : 'upcoming';
}

type Shown = Parameters<typeof phaseOf>[0] & { kind: EventKind; broadcast: Broadcast | null };

/** The phase as pages show it: what the host did counts before the clock. A hall goes on when its broadcast has ended. */
export function shownPhaseOf(event: Shown, now: Date): EventPhase {
  const phase = phaseOf(event, now);
  if (event.broadcast === 'open' && (phase === 'upcoming' || phase === 'over')) return 'live';
  return event.broadcast === 'ended' && event.kind === 'webinar' && phase === 'live' ? 'over' : phase;
}
