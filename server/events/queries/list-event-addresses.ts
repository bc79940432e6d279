import { asc } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import type { Ctx } from '../../kernel/context';
import { isListed } from '../internal/event-card';
import { ADDRESSES_PER_PAGE, type EventAddressesInput } from '../schema';

export type EventAddressView = { slug: string; updatedAt: Date };

/** Where listed events are found, for search engines: by id, so that an event stays in the file where it stood. */
export async function listEventAddresses(ctx: Ctx, { page }: EventAddressesInput): Promise<EventAddressView[]> {
  // open to everyone: the statement reads only published, listed events
  return ctx.db
    .select({ slug: events.slug, updatedAt: events.updatedAt })
    .from(events)
    .where(isListed)
    .orderBy(asc(events.id))
    .limit(ADDRESSES_PER_PAGE)
    .offset(page * ADDRESSES_PER_PAGE);
}
