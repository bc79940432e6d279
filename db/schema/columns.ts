import { customType, timestamp } from 'drizzle-orm/pg-core';
import { type Id, idFromUuid, newId, uuidFromId } from '@/server/kernel/pure/id';

/** Stored as `uuid`, seen as `evt_…` by everything above the driver. */
export const id = <P extends string>(prefix: P) =>
  customType<{ data: Id<P>; driverData: string }>({
    dataType: () => 'uuid',
    toDriver: (value) => uuidFromId(prefix, value),
    fromDriver: (value) => idFromUuid(prefix, value),
  })();

/** The application makes the id, so a command knows it before the row exists. */
export const primaryId = <P extends string>(prefix: P) =>
  id(prefix)
    .primaryKey()
    .$defaultFn(() => newId(prefix));

/** A moment. Milliseconds, so that a cursor made in JavaScript equals what the database holds. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });

export const createdAt = () => instant().notNull().defaultNow();

/** Text whose comparison ignores case: addresses and handles. */
export const citext = customType<{ data: string; driverData: string }>({ dataType: () => 'citext' });
