import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { users } from '@/db/schema/identity';
import { orders, tickets } from '@/db/schema/ticketing';
import type { Ctx } from '../../kernel/context';
import { type CarriedTicket, carriedTickets } from '../../kernel/pure/actor';
import type { Id } from '../../kernel/pure/id';
import type { Holder } from '../policy';

/** An account speaks for what was mailed to its address once it has shown that the address is its own. */
export async function holderOf(ctx: Ctx): Promise<Holder> {
  const { actor } = ctx;
  if (actor.kind !== 'user' || !actor.emailVerified) return { actor, verifiedEmail: null };
  const [user] = await ctx.db.select({ email: users.email }).from(users).where(eq(users.id, actor.id));
  return { actor, verifiedEmail: user?.email ?? null };
}

/** The same rule as `policy.ts`, for lists: filtered by the database, not afterwards. */
export function ownOrders({ actor, verifiedEmail }: Holder): SQL {
  if (actor.kind === 'ticket') {
    return inArray(
      tickets.id,
      carriedTickets(actor).map(({ ticketId }) => ticketId),
    );
  }
  if (actor.kind !== 'user') return sql`false`;
  return ordersOfAccount(actor.id, verifiedEmail);
}

export const ordersOfAccount = (userId: Id<'usr'>, verifiedEmail: string | null): SQL =>
  sql`(${eq(orders.userId, userId)} or ${verifiedEmail ? eq(orders.guestEmail, verifiedEmail) : sql`false`})`;

/** Whatever was given to this mailbox: to a guest, or to the account that has shown it to be its own. */
export const ordersOfMailbox = (email: string): SQL => sql`(${eq(orders.guestEmail, email)} or ${orders.userId} in (
  select ${users.id} from ${users} where ${eq(users.email, email)} and ${users.emailVerifiedAt} is not null))`;

export async function findValidTicket(ctx: Ctx, eventId: Id<'evt'>, whose: SQL) {
  const [ticket] = await ctx.db
    .select({ ticketId: tickets.id, orderId: tickets.orderId })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(and(eq(tickets.eventId, eventId), eq(tickets.status, 'valid'), whose))
    .limit(1);
  return ticket;
}

/** Whoever carries several tickets acts with the one it is about, and the log says so. */
export const actingWith = (ctx: Ctx, { ticketId, eventId }: CarriedTicket): Ctx =>
  ctx.actor.kind === 'ticket' ? { ...ctx, actor: { kind: 'ticket', ticketId, eventId } } : ctx;
