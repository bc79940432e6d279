import { and, asc, count, eq, gt, lt, sql } from 'drizzle-orm';
import type { Db } from '@/db';
import { activity, activitySeals } from '@/db/schema/system';
import type { Id } from '../pure/id';
import { BEFORE_THE_FIRST, linkOf } from './chain';
import { isUnsealed } from './unsealed';

export type Broken = {
  position: number;
  activityId: Id<'act'>;
  /** `edited`: what is said is not what was sealed. `removed`: the row is gone. `cut`: seals before it are gone. */
  what: 'edited' | 'removed' | 'cut';
};

export type Verdict = {
  checked: number;
  /** The end of the chain. Kept elsewhere, it also shows when the newest rows were removed with their seals. */
  head: { position: number; hash: string };
  /** The hash at the position that was asked about, if the chain reaches it. */
  noted: string | null;
  broken: Broken | null;
  /** Older than ten minutes and not sealed: the job is not running, or somebody wrote past the end. */
  unsealed: number;
};

const AT_ONCE = 2000;

type Options = { note?: number; progress?: (checked: number) => void };

/** Walks the whole chain, oldest first, up to the first link that does not hold. */
export async function verifyActivity(db: Db, { note, progress }: Options = {}): Promise<Verdict> {
  const verdict: Verdict = {
    checked: 0,
    head: { position: 0, hash: BEFORE_THE_FIRST },
    noted: null,
    broken: null,
    unsealed: await countUnsealed(db),
  };
  for (;;) {
    const links = await linksAfter(db, verdict.head.position);
    for (const { seal, row } of links) {
      verdict.broken = faultOf(seal, row, verdict.head);
      if (verdict.broken) return verdict;
      verdict.head = { position: seal.position, hash: seal.hash };
      if (seal.position === note) verdict.noted = seal.hash;
      verdict.checked += 1;
    }
    progress?.(verdict.checked);
    if (links.length < AT_ONCE) return verdict;
  }
}

const linksAfter = (db: Db, position: number) =>
  db
    .select({ seal: activitySeals, row: activity })
    .from(activitySeals)
    .leftJoin(activity, eq(activity.id, activitySeals.activityId))
    .where(gt(activitySeals.position, position))
    .orderBy(asc(activitySeals.position))
    .limit(AT_ONCE);

type Link = Awaited<ReturnType<typeof linksAfter>>[number];

function faultOf(seal: Link['seal'], row: Link['row'], before: Verdict['head']): Broken | null {
  const { position, activityId } = seal;
  if (position !== before.position + 1) return { position, activityId, what: 'cut' };
  if (!row) return { position, activityId, what: 'removed' };
  return linkOf(row, before.hash) === seal.hash ? null : { position, activityId, what: 'edited' };
}

async function countUnsealed(db: Db): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(activity)
    .where(and(lt(activity.createdAt, sql`now() - interval '10 minutes'`), isUnsealed));
  return row?.count ?? 0;
}
