import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '@/db';
import { orders, tickets } from '@/db/schema/ticketing';
import { type Actor, anonymous } from '../../kernel/pure/actor';
import { ticketOfCode } from '../internal/links';

/**
 * Who a browser's passes stand for, the latest first. Asked on every request: a ticket that was given back, or that lies
 * in an account now, opens nothing any more.
 */
export async function findTicketActor(db: Db, passes: readonly string[]): Promise<Actor> {
  // open to everyone: this is what finds out who is asking
  const ids = passes.map((pass) => ticketOfCode('ticket-cookie', pass)).filter((id) => id !== null);
  if (ids.length === 0) return anonymous;
  const rows = await db
    .select({ ticketId: tickets.id, eventId: tickets.eventId })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(and(inArray(tickets.id, ids), eq(tickets.status, 'valid'), isNull(orders.userId)));
  const [latest, ...others] = rows.toSorted((a, b) => ids.indexOf(a.ticketId) - ids.indexOf(b.ticketId));
  return latest ? { kind: 'ticket', ...latest, others } : anonymous;
}
