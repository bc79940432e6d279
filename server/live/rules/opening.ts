import type { EventStatus } from '../../events/schema';

const MINUTE_MS = 60_000;
/** Long enough to see who is there, to test with a colleague and to let the first people in. */
const MINUTES_BEFORE = 60;
/** An evening that runs late, or that was ended by mistake, goes on. */
const HOURS_AFTER = 6;

type Event = { status: EventStatus; startsAt: Date; endsAt: Date };

export const opensFrom = ({ startsAt }: Pick<Event, 'startsAt'>): Date =>
  new Date(startsAt.getTime() - MINUTES_BEFORE * MINUTE_MS);

export const opensUntil = ({ endsAt }: Pick<Event, 'endsAt'>): Date =>
  new Date(endsAt.getTime() + HOURS_AFTER * 60 * MINUTE_MS);

export type Opening = 'possible' | 'too_early' | 'too_late' | 'not_on';

/** Whether a host may open the room now, for the first time or again. */
export function openingOf(event: Event, now: Date): Opening {
  if (event.status !== 'published') return 'not_on';
  if (now < opensFrom(event)) return 'too_early';
  return now < opensUntil(event) ? 'possible' : 'too_late';
}
