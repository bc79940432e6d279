import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { one } from '@/db/one';
import { orders, tickets } from '@/db/schema/ticketing';
import type { Ctx } from '@/server/kernel/context';
import type { Id } from '@/server/kernel/pure/id';
import { registerForEvent } from '@/server/ticketing/commands/register-for-event';
import { aVisitor } from './people';

/** Somebody signed in takes a place. */
export async function aTicket(ctx: Ctx, eventId: Id<'evt'>): Promise<Id<'tkt'>> {
  const answer = await registerForEvent(ctx, { eventId });
  if (answer.status !== 'registered') throw new Error('Nobody is signed in');
  return answer.ticketId;
}

export const aGuest = (parts: { name?: string; email?: string } = {}) => ({
  name: 'Әсел Төлеуғазы',
  email: `guest-${randomBytes(6).toString('hex')}@foyer.test`,
  ...parts,
});

/** A guest takes a place; what only their mailbox is told is read from the table. */
export async function aGuestTicket(eventId: Id<'evt'>, { ctx = aVisitor(), guest = aGuest() } = {}) {
  await registerForEvent(ctx, { eventId, guest });
  const { id: ticketId } = one(
    await ctx.db
      .select({ id: tickets.id })
      .from(tickets)
      .innerJoin(orders, eq(orders.id, tickets.orderId))
      .where(and(eq(tickets.eventId, eventId), eq(orders.guestEmail, guest.email), eq(tickets.status, 'valid'))),
  );
  return { ticketId, guest };
}
