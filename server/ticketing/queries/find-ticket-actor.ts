import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db';
import { tickets } from '@/db/schema/ticketing';
import { type Actor, anonymous } from '../../kernel/pure/actor';
import { ticketOfCode } from '../internal/links';

/** Who a ticket's cookie stands for. Asked on every request: a ticket that was given back opens nothing any more. */
export async function findTicketActor(db: Db, code: string): Promise<Actor> {
  // open to everyone: this is what finds out who is asking
  const ticketId = ticketOfCode('ticket-cookie', code);
  if (!ticketId) return anonymous;
  const [ticket] = await db
    .select({ eventId: tickets.eventId })
    .from(tickets)
    .where(and(eq(tickets.id, ticketId), eq(tickets.status, 'valid')));
  return ticket ? { kind: 'ticket', ticketId, eventId: ticket.eventId } : anonymous;
}
