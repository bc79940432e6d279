import { and, eq } from 'drizzle-orm';
import { one } from '@/db/one';
import { orders, tickets } from '@/db/schema/ticketing';
import type { Locale } from '../../i18n/config';
import type { Ctx } from '../../kernel/context';
import { conflict, type DomainError } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { ticketIssued } from '../events';
import { type Registration, registrationOf } from '../rules/registration';
import type { EventRow } from './event-row';
import { newTicketSecret } from './secret';

export type Buyer =
  | { userId: Id<'usr'>; name: string }
  | { guestEmail: string; guestName: string; guestLocale: Locale; name: string };

/**
 * Counts, decides and writes. Whoever calls holds the lock on the event's row, so that between the counting and the
 * writing nobody else takes the last place.
 */
export async function issueTicket(ctx: Ctx, event: EventRow, { name, ...buyer }: Buyer): Promise<Id<'tkt'>> {
  const refused = await refusalFor(ctx, event);
  if (refused) throw refused;

  const order = one(
    await ctx.db
      .insert(orders)
      .values({ eventId: event.id, ...buyer, createdAt: ctx.now })
      .returning({ id: orders.id }),
  );
  const ticket = one(
    await ctx.db
      .insert(tickets)
      .values({
        orderId: order.id,
        eventId: event.id,
        holderName: name,
        secret: newTicketSecret(),
        createdAt: ctx.now,
      })
      .returning({ id: tickets.id }),
  );
  await emit(ctx, ticketIssued, {
    ticketId: ticket.id,
    orderId: order.id,
    eventId: event.id,
    organizationId: event.organizationId,
  });
  return ticket.id;
}

/** Why nobody else can come in just now; null while somebody can. */
export async function refusalFor(ctx: Ctx, event: EventRow): Promise<DomainError | null> {
  const registration = registrationOf(event, await countTaken(ctx, event.id), ctx.now);
  return registration === 'open' ? null : conflict(reasons[registration]);
}

const reasons: Record<Exclude<Registration, 'open'>, string> = {
  full: 'ticketing.errors.full',
  ended: 'ticketing.errors.ended',
  cancelled: 'ticketing.errors.cancelled',
  postponed: 'ticketing.errors.postponed',
  not_published: 'ticketing.errors.not_published',
  not_free: 'ticketing.errors.not_free',
};

export const countTaken = (ctx: Ctx, eventId: Id<'evt'>) =>
  ctx.db.$count(tickets, and(eq(tickets.eventId, eventId), eq(tickets.status, 'valid')));
