import { and, eq } from 'drizzle-orm';
import { orders, tickets } from '@/db/schema/ticketing';
import { allow, type Ctx } from '../../kernel/context';
import { conflict, notFound } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import { transaction } from '../../kernel/transaction';
import { ticketCancelled } from '../events';
import { lockEvent } from '../internal/event-row';
import { actingWith, holderOf } from '../internal/own-ticket';
import { canCancelTicket } from '../policy';
import { isCancellable } from '../rules/cancellation';
import type { TicketInput } from '../schema';

/** The holder gives the place back. Pressed twice, it is free once. */
export async function cancelTicket(ctx: Ctx, { ticketId }: TicketInput): Promise<void> {
  const [ticket] = await ctx.db
    .select({
      id: tickets.id,
      orderId: tickets.orderId,
      eventId: tickets.eventId,
      userId: orders.userId,
      guestEmail: orders.guestEmail,
    })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(eq(tickets.id, ticketId));
  if (!ticket) throw notFound('ticketing.errors.unknown');
  allow(canCancelTicket(await holderOf(ctx), ticket));

  await transaction(actingWith(ctx, { ticketId, eventId: ticket.eventId }), async (ctx) => {
    // In the order of the registrations, so that the two never wait for each other in a circle.
    const [event] = await lockEvent(ctx, ticket.eventId);
    if (!event || !isCancellable(event, ctx.now)) throw conflict('ticketing.errors.too_late_to_cancel');
    const cancelled = await ctx.db
      .update(tickets)
      .set({ status: 'cancelled', cancelledAt: ctx.now })
      .where(and(eq(tickets.id, ticketId), eq(tickets.status, 'valid')))
      .returning({ id: tickets.id });
    if (cancelled.length === 0) return;
    await ctx.db.update(orders).set({ status: 'cancelled' }).where(eq(orders.id, ticket.orderId));
    const { orderId, eventId } = ticket;
    await emit(ctx, ticketCancelled, { ticketId, orderId, eventId, organizationId: event.organizationId });
  });
}
