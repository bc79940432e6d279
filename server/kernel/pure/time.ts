import { Temporal } from 'temporal-polyfill';

/** A time on a wall clock, as a form gives it and an organiser means it: `2026-12-12T19:00`. */
export type WallTime = string;

export type WallTimeReading =
  | { kind: 'unique'; at: Date }
  /** The clock is set back and shows this time twice. */
  | { kind: 'repeated'; first: Date; second: Date }
  /** The clock is set forward and never shows this time. */
  | { kind: 'skipped' };

export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return !/^[+-]/.test(zone);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export function readWallTime(wallTime: WallTime, zone: string): WallTimeReading {
  const plain = Temporal.PlainDateTime.from(wallTime);
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { kind: 'unique', at: dateOf(earlier) };
  // Both readings of a repeated time show it; of a skipped time, neither does.
  if (!earlier.toPlainDateTime().equals(plain)) return { kind: 'skipped' };
  return { kind: 'repeated', first: dateOf(earlier), second: dateOf(later) };
}

export const wallTimeOf = (at: Date, zone: string): WallTime =>
  zoned(at, zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** With the offset that holds there and then, as search engines and calendars read it: `2026-12-12T19:00:00+05:00`. */
export const offsetTimeOf = (at: Date, zone: string): string =>
  zoned(at, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** The calendar day in a zone: `2026-12-12`. */
export const dayOf = (at: Date, zone: string): string => zoned(at, zone).toPlainDate().toString();

export const startOfDay = (day: string, zone: string): Date =>
  dateOf(Temporal.PlainDate.from(day).toZonedDateTime(zone).startOfDay());

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

export const isDay = (value: string): boolean => {
  // PostgreSQL's calendar has no year 0.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value.startsWith('0000')) return false;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** 1 is Monday. */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;

/** The same time on the wall on another day, whatever the clocks did in between. */
export function sameWallTimeOn(at: Date, zone: string, day: string): Date {
  const time = zoned(at, zone).toPlainTime();
  return dateOf(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }));
}

const zoned = (at: Date, zone: string) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
const dateOf = (moment: Temporal.ZonedDateTime) => new Date(moment.epochMilliseconds);
