import { eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { organizations, users } from '@/db/schema/identity';
import { orders, tickets } from '@/db/schema/ticketing';
import { type Locale, sourceLocale } from '../../i18n/config';
import type { Ctx } from '../../kernel/context';

const columns = {
  id: tickets.id,
  orderId: tickets.orderId,
  holderName: tickets.holderName,
  secret: tickets.secret,
  status: tickets.status,
  cancelledAt: tickets.cancelledAt,
  createdAt: tickets.createdAt,
  userId: orders.userId,
  guestEmail: orders.guestEmail,
  guestLocale: orders.guestLocale,
  userEmail: users.email,
  userLocale: users.locale,
  eventId: events.id,
  slug: events.slug,
  title: events.title,
  kind: events.kind,
  eventStatus: events.status,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  timeZone: events.timeZone,
  city: events.city,
  venueName: events.venueName,
  venueAddress: events.venueAddress,
  cancelReason: events.cancelReason,
  calendarSequence: events.calendarSequence,
  eventUpdatedAt: events.updatedAt,
  organizerName: organizations.name,
  organizerHandle: organizations.handle,
};

/** A ticket with its event and whoever holds it: the beginning of every read; the caller adds which. */
export const selectTickets = (ctx: Ctx) =>
  ctx.db
    .select(columns)
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(events, eq(events.id, tickets.eventId))
    .innerJoin(organizations, eq(organizations.id, events.organizationId))
    .leftJoin(users, eq(users.id, orders.userId));

export type TicketRow = Awaited<ReturnType<typeof selectTickets>>[number];

/** Where the ticket was mailed, and in which language its holder reads. An account's own choice follows the account. */
export function mailboxOf({ userEmail, userLocale, guestEmail, guestLocale }: TicketRow): {
  email: string;
  locale: Locale;
} {
  const email = userEmail ?? guestEmail;
  if (!email) throw new Error('A ticket has nobody it belongs to');
  return { email, locale: userLocale ?? guestLocale ?? sourceLocale };
}
