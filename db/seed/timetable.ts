import { addDays, dayOf, readWallTime } from '@/server/kernel/pure/time';
import type { When } from './playbill';

const MINUTE_MS = 60_000;
/** Nothing begins at 19:43: what is counted from now is moved to the clock's next or last five minutes. */
const GRID_MS = 5 * MINUTE_MS;

export type Hours = { startsAt: Date; endsAt: Date };

export function hoursOf(when: When, zone: string, now: Date): Hours {
  const startsAt = startOf(when, zone, now);
  return { startsAt, endsAt: new Date(startsAt.getTime() + when.minutes * MINUTE_MS) };
}

function startOf(when: When, zone: string, now: Date): Date {
  switch (when.kind) {
    case 'live':
      return new Date(Math.floor((now.getTime() - when.startedMinutesAgo * MINUTE_MS) / GRID_MS) * GRID_MS);
    case 'soon':
      return new Date(Math.round((now.getTime() + when.inMinutes * MINUTE_MS) / GRID_MS) * GRID_MS);
    case 'day': {
      const wallTime = `${addDays(dayOf(now, zone), when.daysAhead)}T${when.time}`;
      const reading = readWallTime(wallTime, zone);
      if (reading.kind === 'skipped') throw new Error(`${zone} has no ${wallTime}; choose another hour`);
      return reading.kind === 'unique' ? reading.at : reading.first;
    }
    default:
      return when satisfies never;
  }
}
