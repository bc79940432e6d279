import { and, eq } from 'drizzle-orm';
import { tickets } from '@/db/schema/ticketing';
import { listUserGrants } from '../../identity/queries/list-user-grants';
import type { Ctx } from '../../kernel/context';
import { isGranted } from '../../kernel/pure/actor';
import { type Id, isId } from '../../kernel/pure/id';
import { findTicketOfAccount } from '../../ticketing/queries/find-ticket-of-account';
import type { RoomRow } from './room-row';

/** Whether this participant, as the room server names them, may be in this room now. */
export async function isWelcome(ctx: Ctx, event: RoomRow, identity: string): Promise<boolean> {
  if (event.room !== 'open') return false;
  if (isId('tkt', identity)) return isValid(ctx, event.id, identity);
  if (!isId('usr', identity)) return false;
  const place = { organizationId: event.organizationId, eventId: event.id };
  if (isGranted(await listUserGrants(ctx, { userId: identity }), 'live.host', place)) return true;
  return (await findTicketOfAccount(ctx, { eventId: event.id, userId: identity })) !== null;
}

const isValid = async (ctx: Ctx, eventId: Id<'evt'>, ticketId: Id<'tkt'>): Promise<boolean> =>
  (await ctx.db.$count(
    tickets,
    and(eq(tickets.id, ticketId), eq(tickets.eventId, eventId), eq(tickets.status, 'valid')),
  )) === 1;
