import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import { activity, activitySeals } from '@/db/schema/system';
import type { Ctx } from '../context';
import { transaction } from '../transaction';
import { BEFORE_THE_FIRST, linkOf } from './chain';
import { isUnsealed } from './unsealed';

const AT_ONCE = 500;

/** Longer than any transaction may take: what was begun before and committed late is still found. */
const LATEST_MS = 24 * 60 * 60_000;

/**
 * Gives every row of the log that has none its place in the chain. One at a time, whoever calls: two who read the same
 * end of the chain would both go on from it. Returns how many were sealed.
 */
export async function sealActivity(ctx: Ctx): Promise<number> {
  let sealed = 0;
  for (;;) {
    const now = await transaction(ctx, sealSome);
    sealed += now;
    if (now < AT_ONCE) return sealed;
  }
}

async function sealSome({ db, now }: Ctx): Promise<number> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('foyer.activity.seal'))`);
  const [last] = await db
    .select({ position: activitySeals.position, hash: activitySeals.hash, at: activity.createdAt })
    .from(activitySeals)
    .leftJoin(activity, eq(activity.id, activitySeals.activityId))
    .orderBy(desc(activitySeals.position))
    .limit(1);
  const rows = await db
    .select()
    .from(activity)
    .where(and(last?.at ? gt(activity.createdAt, new Date(last.at.getTime() - LATEST_MS)) : undefined, isUnsealed))
    .orderBy(asc(activity.createdAt), asc(activity.id))
    .limit(AT_ONCE);
  let { position, hash } = last ?? { position: 0, hash: BEFORE_THE_FIRST };
  const seals = rows.map((row) => {
    position += 1;
    hash = linkOf(row, hash);
    return { position, activityId: row.id, hash, createdAt: now };
  });
  if (seals.length > 0) await db.insert(activitySeals).values(seals);
  return seals.length;
}
