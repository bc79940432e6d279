import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/identity';
import type { Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { findValidTicket, ordersOfAccount } from '../internal/own-ticket';

type Input = { eventId: Id<'evt'>; userId: Id<'usr'> };

/** The ticket that somebody holds, for a decision about a person who is not the one asking. */
export async function findTicketOfAccount(ctx: Ctx, { eventId, userId }: Input): Promise<Id<'tkt'> | null> {
  // open to everyone: no door leads here, other domains' decisions do
  const [user] = await ctx.db
    .select({ email: users.email, verifiedAt: users.emailVerifiedAt })
    .from(users)
    .where(eq(users.id, userId));
  if (!user) return null;
  const whose = ordersOfAccount(userId, user.verifiedAt ? user.email : null);
  return (await findValidTicket(ctx, eventId, whose))?.ticketId ?? null;
}
