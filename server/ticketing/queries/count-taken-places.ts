import { and, eq } from 'drizzle-orm';
import { tickets } from '@/db/schema/ticketing';
import { allow, type Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';

/** How many hold a valid ticket. Only our own jobs ask; what people read is a word. */
export async function countTakenPlaces(ctx: Ctx, eventId: Id<'evt'>): Promise<number> {
  allow(ctx.actor.kind === 'system');
  return ctx.db.$count(tickets, and(eq(tickets.eventId, eventId), eq(tickets.status, 'valid')));
}
