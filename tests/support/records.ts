import { asc, eq, sql } from 'drizzle-orm';
import { database } from '@/db';
import { activity, activityOrigins, outbox } from '@/db/schema/system';

/** What was said to have happened to somebody, oldest first. */
export const eventsAbout = async (userId: string): Promise<string[]> => {
  const rows = await database()
    .db.select({ name: outbox.name })
    .from(outbox)
    .where(eq(sql`${outbox.data}->>'userId'`, userId))
    .orderBy(asc(outbox.id));
  return rows.map(({ name }) => name);
};

/** What the log remembers about a thing, oldest first. */
export const activityAbout = (object: string) =>
  database()
    .db.select({
      name: activity.name,
      actorKind: activity.actorKind,
      actorId: activity.actorId,
      change: activity.change,
      data: activity.data,
      address: activityOrigins.address,
    })
    .from(activity)
    .leftJoin(activityOrigins, eq(activityOrigins.id, activity.originId))
    .where(eq(activity.object, object))
    .orderBy(asc(activity.id));
