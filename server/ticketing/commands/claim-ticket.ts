import { and, eq, isNull } from 'drizzle-orm';
import { orders, tickets } from '@/db/schema/ticketing';
import { allow, type Ctx, userId } from '../../kernel/context';
import { conflict, notFound } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { transaction } from '../../kernel/transaction';
import { ticketClaimed } from '../events';
import { lockEvent } from '../internal/event-row';
import { ticketOfCode } from '../internal/links';
import { canRegister } from '../policy';
import type { TicketLinkInput } from '../schema';

/**
 * A guest's ticket goes into the account of whoever holds its mailed link. From then on the link and every browser that
 * carried the ticket open nothing any more; the code at the door stays. Pressed twice, it is once.
 */
export async function claimTicket(ctx: Ctx, { code }: TicketLinkInput): Promise<{ ticketId: Id<'tkt'> }> {
  const claimant = userId(ctx.actor);
  allow(canRegister(ctx.actor));
  const ticketId = ticketOfCode('ticket-link', code);
  if (!ticketId) throw notFound('ticketing.errors.unknown');
  return transaction(ctx, async (ctx) => {
    const { orderId, eventId } = await ticketOf(ctx, ticketId);
    // In the order of the registrations: whoever registers and claims at once ends with one ticket.
    const [event] = await lockEvent(ctx, eventId);
    if (!event) throw notFound('ticketing.errors.unknown');
    const { status, owner } = await ticketOf(ctx, ticketId);
    if (owner === claimant) return { ticketId };
    if (owner) throw conflict('ticketing.errors.in_account');
    if (status !== 'valid') throw conflict('ticketing.errors.given_back');
    if (await hasOwn(ctx, { eventId, claimant })) throw conflict('ticketing.errors.have_one');
    await ctx.db
      .update(orders)
      .set({ userId: claimant, guestEmail: null, guestName: null, guestLocale: null })
      .where(and(eq(orders.id, orderId), isNull(orders.userId)));
    await emit(ctx, ticketClaimed, { ticketId, orderId, eventId, organizationId: event.organizationId });
    return { ticketId };
  });
}

async function ticketOf(ctx: Ctx, ticketId: Id<'tkt'>) {
  const [ticket] = await ctx.db
    .select({ orderId: orders.id, eventId: tickets.eventId, status: tickets.status, owner: orders.userId })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(eq(tickets.id, ticketId));
  if (!ticket) throw notFound('ticketing.errors.unknown');
  return ticket;
}

const hasOwn = async (ctx: Ctx, { eventId, claimant }: { eventId: Id<'evt'>; claimant: Id<'usr'> }) =>
  (await ctx.db.$count(
    orders,
    and(eq(orders.eventId, eventId), eq(orders.userId, claimant), eq(orders.status, 'confirmed')),
  )) > 0;
