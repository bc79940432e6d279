import { and, eq, isNotNull, or } from 'drizzle-orm';
import { users } from '@/db/schema/identity';
import { orders, tickets } from '@/db/schema/ticketing';
import type { Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import type { TicketInput } from '../schema';

/** The accounts that speak for a ticket, or did: its owner, or whoever has shown a guest's mailbox to be their own. */
export async function findTicketAccounts(ctx: Ctx, { ticketId }: TicketInput): Promise<Id<'usr'>[]> {
  // open to everyone: no door leads here, other domains' decisions do
  const rows = await ctx.db
    .select({ id: users.id })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(
      users,
      or(eq(users.id, orders.userId), and(eq(users.email, orders.guestEmail), isNotNull(users.emailVerifiedAt))),
    )
    .where(eq(tickets.id, ticketId));
  return rows.map(({ id }) => id);
}
