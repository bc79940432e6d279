import { and, count, desc, gt } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import type { Ctx } from '../../kernel/context';
import { isListed } from '../internal/event-card';
import type { EventCategory } from '../schema';

export type CategoryCountView = { category: EventCategory; count: number };

export async function countEventsByCategory(ctx: Ctx): Promise<CategoryCountView[]> {
  // open to everyone: the statement counts only published, listed events
  return ctx.db
    .select({ category: events.category, count: count() })
    .from(events)
    .where(and(isListed, gt(events.endsAt, ctx.now)))
    .groupBy(events.category)
    .orderBy(desc(count()));
}
