import type { orders, tickets } from '@/db/schema/ticketing';
import { isFree } from '@/server/kernel/pure/money';
import { newTicketSecret } from '@/server/ticketing/internal/secret';
import { seedId, seedNumber } from './deterministic';
import { playbills } from './events/all';
import { people } from './people';
import type { Show } from './playbill';

type OrderRow = typeof orders.$inferInsert;
type TicketRow = typeof tickets.$inferInsert;

/** Whoever signs in as the attendee finds a ticket for every other free evening. */
const ATTENDEE = 'marina-vetrova';

/** Who has taken a place: always the same people for the same show. */
export function audienceOf(show: Show): string[] {
  if (!isFree(show.price) || show.status === 'draft' || show.visibility !== undefined) return [];
  return people
    .map(({ handle }) => handle)
    .filter((handle) => seedNumber(`${show.slug} ${handle}`, handle === ATTENDEE ? 2 : 3) === 0);
}

/** The codes alone are made by chance: a code that follows from the source would open a door. */
export function demoTickets(now: Date): { orders: OrderRow[]; tickets: TicketRow[] } {
  const nameOf = new Map(people.map(({ handle, firstName, lastName }) => [handle, `${firstName} ${lastName}`]));
  const taken = playbills
    .flatMap(({ shows }) => shows)
    .flatMap((show) => audienceOf(show).map((handle) => ({ slug: show.slug, handle, key: `${show.slug} ${handle}` })));
  return {
    orders: taken.map(({ slug, handle, key }) => ({
      id: seedId('ord', key),
      eventId: seedId('evt', slug),
      userId: seedId('usr', handle),
      createdAt: now,
    })),
    tickets: taken.map(({ slug, handle, key }) => ({
      id: seedId('tkt', key),
      orderId: seedId('ord', key),
      eventId: seedId('evt', slug),
      holderName: nameOf.get(handle) ?? handle,
      secret: newTicketSecret(),
      createdAt: now,
    })),
  };
}
