import { eq } from 'drizzle-orm';
import { one } from '@/db/one';
import { organizations } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import type { AboutEvent } from '../events';

type Event = { id: Id<'evt'>; organizationId: Id<'org'>; slug: string };

/** What is said of an event whenever something happens to it: whose it is, and every public address that shows it. */
export async function aboutEvent(ctx: Ctx, { id, organizationId, slug }: Event): Promise<AboutEvent> {
  const { handle } = one(
    await ctx.db
      .select({ handle: organizations.handle })
      .from(organizations)
      .where(eq(organizations.id, organizationId)),
  );
  return { eventId: id, organizationId, slugs: [slug], handles: [handle] };
}
