import { asc, eq, max } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { organizations } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';
import { isListed } from '../internal/event-card';
import { ADDRESSES_PER_PAGE, type EventAddressesInput } from '../schema';

export type OrganizerAddressView = { handle: string; updatedAt: Date };

/** Whose pages search engines may know, and when something on them last changed. */
export async function listOrganizerAddresses(ctx: Ctx, { page }: EventAddressesInput): Promise<OrganizerAddressView[]> {
  // open to everyone: the statement reads only published, listed events
  const rows = await ctx.db
    .select({ handle: organizations.handle, updatedAt: max(events.updatedAt) })
    .from(organizations)
    .innerJoin(events, eq(events.organizationId, organizations.id))
    .where(isListed)
    .groupBy(organizations.id)
    .orderBy(asc(organizations.id))
    .limit(ADDRESSES_PER_PAGE)
    .offset(page * ADDRESSES_PER_PAGE);
  return rows.flatMap(({ handle, updatedAt }) => (updatedAt ? [{ handle, updatedAt }] : []));
}
