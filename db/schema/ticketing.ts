import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { guestLocales, orderStatuses, ticketStatuses } from '@/server/ticketing/schema';
import { citext, createdAt, id, instant, primaryId } from './columns';
import { events } from './events';
import { users } from './identity';

/** What one person took at once: an account's or a guest's, never both. */
export const orders = pgTable(
  'orders',
  {
    id: primaryId('ord'),
    eventId: id('evt')
      .notNull()
      .references(() => events.id),
    userId: id('usr').references(() => users.id),
    guestEmail: citext(),
    guestName: text(),
    guestLocale: text({ enum: guestLocales }),
    status: text({ enum: orderStatuses }).notNull().default('confirmed'),
    totalMinor: integer().notNull().default(0),
    /** What costs nothing has no currency. */
    currency: text(),
    createdAt: createdAt(),
  },
  (t) => [
    // A person comes once for free, however often they press the button and in how many windows.
    uniqueIndex('orders_free_once_per_user')
      .on(t.eventId, t.userId)
      .where(sql`${t.status} = 'confirmed' and ${t.totalMinor} = 0`),
    uniqueIndex('orders_free_once_per_guest')
      .on(t.eventId, t.guestEmail)
      .where(sql`${t.status} = 'confirmed' and ${t.totalMinor} = 0`),
    index('orders_by_user').on(t.userId, t.createdAt).where(sql`${t.userId} is not null`),
    index('orders_by_guest').on(t.guestEmail, t.createdAt).where(sql`${t.guestEmail} is not null`),
    check(
      'orders_one_buyer',
      sql`(${t.userId} is null) = (${t.guestEmail} is not null and ${t.guestName} is not null and ${t.guestLocale} is not null)
        and (${t.userId} is null or (${t.guestEmail} is null and ${t.guestName} is null and ${t.guestLocale} is null))`,
    ),
    check('orders_total_has_currency', sql`${t.totalMinor} >= 0 and (${t.totalMinor} = 0) = (${t.currency} is null)`),
  ],
);

export const tickets = pgTable(
  'tickets',
  {
    id: primaryId('tkt'),
    orderId: id('ord')
      .notNull()
      .references(() => orders.id),
    eventId: id('evt')
      .notNull()
      .references(() => events.id),
    holderName: text().notNull(),
    /** What the code at the door says. Nobody can guess it, and it is told to nobody but the holder. */
    secret: text().notNull().unique(),
    status: text({ enum: ticketStatuses }).notNull().default('valid'),
    cancelledAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    // Places taken are counted from here, so that no counter can drift; the mails to all holders walk along it.
    index('tickets_valid_by_event').on(t.eventId, t.id).where(sql`${t.status} = 'valid'`),
    index('tickets_by_order').on(t.orderId),
    check('tickets_cancelled_at', sql`(${t.status} = 'cancelled') = (${t.cancelledAt} is not null)`),
  ],
);
