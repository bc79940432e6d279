import { eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { tickets } from '@/db/schema/ticketing';
import type { Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { ticketCode, ticketOfCode } from '../internal/links';
import type { TicketLinkInput, TicketStatus } from '../schema';

export type TicketLinkView = {
  ticketId: Id<'tkt'>;
  eventTitle: string;
  holderName: string;
  status: TicketStatus;
  /** What the cookie says once the button was pressed. */
  pass: string;
};

/** What a mailed link opens. Asking does not open it yet: programs that guard mailboxes look at every link. */
export async function findTicketLink(ctx: Ctx, { code }: TicketLinkInput): Promise<TicketLinkView | null> {
  // open to everyone: the code is the key, and it was told to one mailbox alone
  const ticketId = ticketOfCode('ticket-link', code);
  if (!ticketId) return null;
  const [ticket] = await ctx.db
    .select({ eventTitle: events.title, holderName: tickets.holderName, status: tickets.status })
    .from(tickets)
    .innerJoin(events, eq(events.id, tickets.eventId))
    .where(eq(tickets.id, ticketId));
  return ticket ? { ticketId, ...ticket, pass: ticketCode('ticket-cookie', ticketId) } : null;
}
