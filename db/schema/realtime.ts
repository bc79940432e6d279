import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns';

/** One row per topic: the number of its newest message. Its lock makes the order of numbers the order of commits. */
export const realtimeTopics = pgTable('realtime_topics', {
  topic: text().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
});

/** What was said on a topic, for a day: from here a client that missed something catches up. */
export const realtimeLog = pgTable(
  'realtime_log',
  {
    topic: text().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    type: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
    /** Empty until the message was pushed; whoever finds it empty after a second pushes it. */
    publishedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.topic, t.seq] }),
    index('realtime_log_waiting').on(t.createdAt).where(sql`${t.publishedAt} is null`),
    index('realtime_log_by_age').on(t.createdAt),
  ],
);
