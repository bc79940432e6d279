import { and, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import type { Ctx } from '../../kernel/context';
import { isListed } from '../internal/event-card';
import { eventFilters } from '../internal/event-filters';
import type { ListEventsInput } from '../schema';

export async function countEvents(ctx: Ctx, input: ListEventsInput): Promise<number> {
  // open to everyone: the statement counts only published, listed events
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::integer` })
    .from(events)
    .where(and(isListed, ...eventFilters(ctx, { ...input, cursor: undefined })));
  return row?.count ?? 0;
}
