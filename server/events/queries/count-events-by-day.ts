import { and, gte, lt, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import type { Ctx } from '../../kernel/context';
import { isListed } from '../internal/event-card';
import type { EventDaysInput } from '../schema';

/** How many events each day of a month has, by the event's own calendar; days without any are left out. */
export async function countEventsByDay(ctx: Ctx, { month }: EventDaysInput): Promise<Record<string, number>> {
  // open to everyone: the statement counts only published, listed events
  const day = sql<string>`to_char(${events.startsAt} at time zone ${events.timeZone}, 'YYYY-MM-DD')`;
  const firstDay = new Date(`${month}-01T00:00:00Z`);
  const nextMonth = new Date(Date.UTC(firstDay.getUTCFullYear(), firstDay.getUTCMonth() + 1, 1));
  const rows = await ctx.db
    .select({ day, count: sql<number>`count(*)::integer` })
    .from(events)
    // A day more at both ends for the index; the local date then decides.
    .where(and(isListed, gte(events.startsAt, dayBefore(firstDay)), lt(events.startsAt, dayAfter(nextMonth))))
    .groupBy(day);
  return Object.fromEntries(rows.filter((row) => row.day.startsWith(month)).map((row) => [row.day, row.count]));
}

const DAY_MS = 86_400_000;
const dayBefore = (at: Date) => new Date(at.getTime() - DAY_MS);
const dayAfter = (at: Date) => new Date(at.getTime() + DAY_MS);
