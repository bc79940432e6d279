import { addDays, weekdayOf } from '../../kernel/pure/time';
import type { When } from '../schema';

export type Days = { from: string; to: string };

const SATURDAY = 6;
const SUNDAY = 7;

/** What people mean by these words on a given day. A weekend that has begun is this one; the week ends on Sunday. */
export function daysOf(when: When, today: string): Days {
  const weekday = weekdayOf(today);
  const sunday = addDays(today, SUNDAY - weekday);
  switch (when) {
    case 'today':
      return { from: today, to: today };
    case 'tomorrow':
      return { from: addDays(today, 1), to: addDays(today, 1) };
    case 'weekend':
      return { from: weekday >= SATURDAY ? today : addDays(sunday, -1), to: sunday };
    case 'week':
      return { from: today, to: sunday };
    case 'month':
      return { from: today, to: lastDayOfMonth(today) };
    default:
      return when satisfies never;
  }
}

const firstDayOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

export function lastDayOfMonth(day: string): string {
  const first = firstDayOfMonth(day);
  // Into the next month from any first day, and back to the day before its own first.
  return addDays(firstDayOfMonth(addDays(first, 31)), -1);
}

export type MonthDay = { day: string; inMonth: boolean };

/** The weeks of a month as a wall calendar prints them, Monday first. */
export function weeksOfMonth(month: string): MonthDay[][] {
  const first = `${month}-01`;
  const start = addDays(first, 1 - weekdayOf(first));
  const last = lastDayOfMonth(first);
  const weeks: MonthDay[][] = [];
  for (let monday = start; monday <= last; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = addDays(monday, index);
        return { day, inMonth: day.startsWith(month) };
      }),
    );
  }
  return weeks;
}
