import { readWallTime, type WallTime, wallTimeOf } from '../../kernel/pure/time';

/** Times as they were typed: on the wall of the place. */
type Typed = { startsAt: WallTime; endsAt: WallTime; timeZone: string };
type Stored = { startsAt: Date; endsAt: Date; timeZone: string };

export type Moments =
  | { kind: 'read'; startsAt: Date; endsAt: Date }
  | { kind: 'refused'; field: 'startsAt' | 'endsAt'; reason: string };

/**
 * The instants that typed times mean. A time that comes twice means its first coming, unless it stands there unchanged;
 * one that the clocks leave out is refused, because nobody could come then.
 */
export function momentsOf({ timeZone, ...typed }: Typed, stored?: Stored): Moments {
  const read = (field: 'startsAt' | 'endsAt'): Date | null => {
    if (stored?.timeZone === timeZone && wallTimeOf(stored[field], timeZone) === typed[field]) return stored[field];
    const reading = readWallTime(typed[field], timeZone);
    switch (reading.kind) {
      case 'unique':
        return reading.at;
      case 'repeated':
        return reading.first;
      case 'skipped':
        return null;
      default:
        return reading satisfies never;
    }
  };
  const startsAt = read('startsAt');
  if (!startsAt) return { kind: 'refused', field: 'startsAt', reason: 'events.errors.time_skipped' };
  const endsAt = read('endsAt');
  if (!endsAt) return { kind: 'refused', field: 'endsAt', reason: 'events.errors.time_skipped' };
  if (endsAt <= startsAt) return { kind: 'refused', field: 'endsAt', reason: 'events.errors.end_before_start' };
  return { kind: 'read', startsAt, endsAt };
}

/** Whether the clocks are set back and show this time twice: said beside it, so that nobody wonders which is meant. */
export const comesTwice = (at: Date, timeZone: string): boolean =>
  readWallTime(wallTimeOf(at, timeZone), timeZone).kind === 'repeated';

/** A new date or zone is what people’s calendars must hear of. */
export const isMoved = (before: Stored, after: Stored): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  before.timeZone !== after.timeZone;
