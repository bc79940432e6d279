import { desc } from 'drizzle-orm';
import { tickets } from '@/db/schema/ticketing';
import type { EventKind } from '../../events/schema';
import { type Ctx, userId } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { holderOf, ownOrders } from '../internal/own-ticket';
import { selectTickets, type TicketRow } from '../internal/ticket-row';
import { type Shelf, shelfOf } from '../rules/shelf';

export type OwnTicketView = {
  id: Id<'tkt'>;
  shelf: Shelf;
  eventId: Id<'evt'>;
  slug: string;
  title: string;
  kind: EventKind;
  startsAt: Date;
  timeZone: string;
  city: string | null;
  venueName: string | null;
};

/** Nobody holds more by hand than fits on a page; whoever does sees the newest. */
const MOST = 200;

/** Also what was mailed to the person's address before they had an account, once the address is confirmed. */
export async function listOwnTickets(ctx: Ctx): Promise<OwnTicketView[]> {
  // open to everyone: it lists nobody's tickets but the caller's own
  userId(ctx.actor);
  const rows = await selectTickets(ctx)
    .where(ownOrders(await holderOf(ctx)))
    .orderBy(desc(tickets.createdAt), desc(tickets.id))
    .limit(MOST);
  return rows.map((row) => toView(row, ctx.now));
}

const toView = (row: TicketRow, now: Date): OwnTicketView => {
  const { id, eventId, slug, title, kind, startsAt, timeZone, city, venueName } = row;
  return { id, shelf: shelfOf(row, now), eventId, slug, title, kind, startsAt, timeZone, city, venueName };
};
