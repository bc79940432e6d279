import type { Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { findValidTicket, holderOf, ownOrders } from '../internal/own-ticket';
import type { EventInput } from '../schema';

/** Whether the person who asks is in already, for a button that knows them. */
export async function findOwnRegistration(ctx: Ctx, { eventId }: EventInput): Promise<{ ticketId: Id<'tkt'> } | null> {
  // open to everyone: it tells nobody anything but their own ticket
  const own = await findValidTicket(ctx, eventId, ownOrders(await holderOf(ctx)));
  return own ? { ticketId: own.ticketId } : null;
}
