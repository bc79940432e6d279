import { sql } from 'drizzle-orm';
import { activity, activitySeals } from '@/db/schema/system';

/** A row of the log that has no place in the chain yet. */
export const isUnsealed = sql`not exists (
  select from ${activitySeals} where ${activitySeals.activityId} = ${activity.id})`;
