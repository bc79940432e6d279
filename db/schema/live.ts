import { sql } from 'drizzle-orm';
import { check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { liveRoomStatuses } from '@/server/live/schema';
import { id, instant } from './columns';
import { events } from './events';
import { users } from './identity';

/** The room of an event, from the first time that somebody opened it. */
export const liveRooms = pgTable(
  'live_rooms',
  {
    eventId: id('evt')
      .primaryKey()
      .references(() => events.id, { onDelete: 'cascade' }),
    status: text({ enum: liveRoomStatuses }).notNull(),
    openedAt: instant().notNull(),
    openedBy: id('usr')
      .notNull()
      .references(() => users.id),
    endedAt: instant(),
  },
  (t) => [
    index('live_rooms_open').on(t.eventId).where(sql`${t.status} = 'open'`),
    check('live_rooms_status', sql`${t.status} in ('open', 'ended')`),
    check('live_rooms_ended_at', sql`(${t.status} = 'ended') = (${t.endedAt} is not null)`),
    check('live_rooms_ended_after_opened', sql`${t.endedAt} >= ${t.openedAt}`),
  ],
);
