import { eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { orders, tickets } from '@/db/schema/ticketing';
import type { Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { ticketOfCode } from '../internal/links';
import type { TicketLinkInput, TicketStatus } from '../schema';

export type TicketLinkView =
  | { status: TicketStatus; ticketId: Id<'tkt'>; eventTitle: string; holderName: string }
  /** It lies in an account now: the link opens nothing any more, and tells nobody whose it is. */
  | { status: 'in_account'; ticketId: Id<'tkt'>; isMine: boolean };

/** What a mailed link leads to. Asking does not open it yet: programs that guard mailboxes look at every link. */
export async function findTicketLink(ctx: Ctx, { code }: TicketLinkInput): Promise<TicketLinkView | null> {
  // open to everyone: the code is the key, and it was told to one mailbox alone
  const ticketId = ticketOfCode('ticket-link', code);
  if (!ticketId) return null;
  const [row] = await ctx.db
    .select({
      eventTitle: events.title,
      holderName: tickets.holderName,
      status: tickets.status,
      userId: orders.userId,
    })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(events, eq(events.id, tickets.eventId))
    .where(eq(tickets.id, ticketId));
  if (!row) return null;
  const { userId, ...ticket } = row;
  if (userId === null) return { ticketId, ...ticket };
  return { status: 'in_account', ticketId, isMine: ctx.actor.kind === 'user' && ctx.actor.id === userId };
}
