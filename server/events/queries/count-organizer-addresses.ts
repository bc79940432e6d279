import { countDistinct } from 'drizzle-orm';
import { one } from '@/db/one';
import { events } from '@/db/schema/events';
import type { Ctx } from '../../kernel/context';
import { isListed } from '../internal/event-card';

/** How many organisers have something that anybody may find. */
export async function countOrganizerAddresses(ctx: Ctx): Promise<number> {
  // open to everyone: the statement counts only published, listed events
  const rows = await ctx.db
    .select({ count: countDistinct(events.organizationId) })
    .from(events)
    .where(isListed);
  return one(rows).count;
}
