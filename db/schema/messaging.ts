import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, primaryId } from './columns';
import { events } from './events';
import { users } from './identity';
import { tickets } from './ticketing';

/** What was written in the chat of an event: by an account, or by a guest, who is known by their ticket. */
export const chatMessages = pgTable(
  'chat_messages',
  {
    id: primaryId('msg'),
    eventId: id('evt')
      .notNull()
      .references(() => events.id),
    userId: id('usr').references(() => users.id),
    ticketId: id('tkt').references(() => tickets.id),
    /** Whether it was the organiser's team that spoke: said when it was written, whatever becomes of the role. */
    fromTeam: boolean().notNull(),
    /** Empty once it was deleted: what is gone is gone. */
    text: text().notNull(),
    /** Made by the writer: sent again, it is the same message. */
    clientKey: uuid().notNull(),
    createdAt: createdAt(),
    deletedAt: instant(),
  },
  (t) => [
    unique('chat_messages_once').on(t.eventId, t.userId, t.ticketId, t.clientKey).nullsNotDistinct(),
    index('chat_messages_by_event').on(t.eventId, t.createdAt, t.id),
    check('chat_messages_one_author', sql`(${t.userId} is null) <> (${t.ticketId} is null)`),
    check('chat_messages_deleted_is_empty', sql`(${t.deletedAt} is not null) = (${t.text} = '')`),
  ],
);
