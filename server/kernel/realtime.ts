import { and, asc, desc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db';
import { realtimeLog, realtimeTopics } from '@/db/schema/realtime';
import type { Ctx } from './context';
import type { Append, Appended, CaughtUp, Topic } from './pure/topic';

/** Carries messages out of the house; resolves when the vendor has taken all of them. */
export type Publish = (messages: readonly Appended[]) => Promise<void>;

/** How many messages one question about the past is answered with. */
const CATCH_UP = 200;
const SWEEP = 200;

/**
 * Says something on a topic. It is written with everything else that this transaction does, as its last act, because
 * the number it gets locks the topic until the commit.
 */
export function say(ctx: Ctx, append: Append): void {
  if (!ctx.inTransaction) throw new Error(`"${append.type}" was said on ${append.topic} outside a transaction`);
  ctx.afterCommit.appends.push(append);
}

type Said = { topic: Topic; id: string; change: Readonly<Record<string, unknown>> };

/**
 * Rewrites what is kept of an earlier message about a thing, so that nobody who catches up is told what was taken back.
 */
export async function rewriteSaid({ db }: Ctx, { topic, id, change }: Said): Promise<void> {
  await db
    .update(realtimeLog)
    .set({ payload: sql`${realtimeLog.payload} || ${JSON.stringify(change)}::jsonb` })
    .where(and(eq(realtimeLog.topic, topic), sql`${realtimeLog.payload} ->> 'id' = ${id}`));
}

/** Called by `transaction()` alone. Topics in one order for everybody, so that two transactions never lock crosswise. */
export async function writeAppends(tx: Db, appends: readonly Append[]): Promise<Appended[]> {
  const written: Appended[] = [];
  const inOrder = appends.toSorted((a, b) => Number(a.topic > b.topic) - Number(a.topic < b.topic));
  for (const append of inOrder) written.push({ ...append, seq: await writeOne(tx, append) });
  return written;
}

async function writeOne(tx: Db, { topic, type, payload }: Append): Promise<number> {
  const [row] = await tx.execute<{ seq: string }>(sql`
    with numbered as (
      insert into ${realtimeTopics} (topic, seq) values (${topic}, 1)
      on conflict (topic) do update set seq = ${realtimeTopics.seq} + 1
      returning seq
    )
    insert into ${realtimeLog} (topic, seq, type, payload)
    select ${topic}, seq, ${type}, ${JSON.stringify(payload)}::jsonb from numbered
    returning seq`);
  if (!row) throw new Error(`A message on ${topic} got no number`);
  return Number(row.seq);
}

/** Everything after a number, oldest first, as far as one answer goes. `head` is the newest number there is. */
export async function messagesSince(db: Db, topic: Topic, after: number): Promise<CaughtUp> {
  // The head first: what is committed in between is then merely news that the next answer brings.
  const head = await headOf(db, topic);
  if (head <= after) return { messages: [], head, reset: head < after };
  const messages = await db
    .select({ seq: realtimeLog.seq, type: realtimeLog.type, payload: realtimeLog.payload })
    .from(realtimeLog)
    .where(and(eq(realtimeLog.topic, topic), gt(realtimeLog.seq, after)))
    .orderBy(asc(realtimeLog.seq))
    .limit(CATCH_UP);
  const reset = messages[0]?.seq !== after + 1;
  return { messages: reset ? [] : messages, head, reset };
}

/** The last few messages, oldest first, and the number from which to listen on: the beginning of a page. */
export async function newestMessages(db: Db, topic: Topic, limit: number) {
  // The head first: what is said in between then stands in the list too, and is not shown twice for its number.
  const head = await headOf(db, topic);
  const newest = await db
    .select({ seq: realtimeLog.seq, type: realtimeLog.type, payload: realtimeLog.payload })
    .from(realtimeLog)
    .where(eq(realtimeLog.topic, topic))
    .orderBy(desc(realtimeLog.seq))
    .limit(limit);
  return { messages: newest.toReversed(), seq: Math.max(head, newest[0]?.seq ?? 0) };
}

export async function headOf(db: Db, topic: Topic): Promise<number> {
  const [row] = await db
    .select({ seq: realtimeTopics.seq })
    .from(realtimeTopics)
    .where(eq(realtimeTopics.topic, topic));
  return row?.seq ?? 0;
}

/** Pushes what a transaction has just said, and remembers that it was pushed. */
export async function publishNow(db: Db, messages: readonly Appended[], publish: Publish): Promise<void> {
  if (messages.length === 0) return;
  await publish(messages);
  await markPublished(db, messages);
}

async function markPublished(db: Db, messages: readonly Pick<Appended, 'topic' | 'seq'>[]): Promise<void> {
  const these = messages.map(({ topic, seq }) => and(eq(realtimeLog.topic, topic), eq(realtimeLog.seq, seq)));
  await db
    .update(realtimeLog)
    .set({ publishedAt: sql`now()` })
    .where(and(or(...these), isNull(realtimeLog.publishedAt)));
}

const waiting = z.array(
  z.object({
    topic: z.custom<Topic>((value) => typeof value === 'string'),
    seq: z.coerce.number(),
    type: z.string(),
    payload: z.record(z.string(), z.unknown()),
    stale: z.boolean(),
  }),
);

/**
 * Pushes what nobody has pushed: its process ended between commit and push, or the vendor did not answer. Rows that
 * another worker has in hand are left to it. What is older than a minute is only marked: by then every client has asked.
 */
export async function publishWaiting(db: Db, publish: Publish): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = waiting.parse(
      await tx.execute(sql`
        select topic, seq, type, payload, created_at < now() - interval '1 minute' as stale from ${realtimeLog}
        where published_at is null and created_at < now() - interval '1 second'
        order by created_at, topic, seq limit ${SWEEP} for update skip locked`),
    );
    if (rows.length === 0) return 0;
    const fresh = rows.filter(({ stale }) => !stale);
    if (fresh.length > 0) await publish(fresh);
    await markPublished(tx, rows);
    return rows.length;
  });
}

/** A client that was away for longer takes a fresh look at the thing itself. */
export const forgetOldMessages = (db: Db): Promise<unknown> =>
  db.delete(realtimeLog).where(lt(realtimeLog.createdAt, sql`now() - interval '24 hours'`));
