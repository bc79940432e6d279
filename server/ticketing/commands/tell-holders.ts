import { and, asc, eq, gt } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { tickets } from '@/db/schema/ticketing';
import { allow, type Ctx } from '../../kernel/context';
import { emit, firstDelivery } from '../../kernel/outbox';
import type { Id } from '../../kernel/pure/id';
import { addJob } from '../../kernel/queue';
import { transaction } from '../../kernel/transaction';
import { ticketCalledOff, ticketMoved } from '../events';
import { type News, TELL_HOLDERS_JOB } from '../schema';

export type Telling = { outboxId: Id<'obx'>; eventId: Id<'evt'>; news: News; after: Id<'tkt'> | null };

const BATCH = 100;

/**
 * Says to a batch of holders what became of their event, and queues the next batch in the same transaction: killed
 * anywhere, the walk goes on from where it stood, and nobody is told twice.
 */
export async function tellHolders(ctx: Ctx, { outboxId, eventId, news, after }: Telling): Promise<void> {
  allow(ctx.actor.kind === 'system');
  await transaction(ctx, async (ctx) => {
    if (!(await firstDelivery(ctx, { outboxId, ...markOf(news, after) }))) return;
    const holders = await ctx.db
      .select({
        ticketId: tickets.id,
        orderId: tickets.orderId,
        eventId: tickets.eventId,
        organizationId: events.organizationId,
      })
      .from(tickets)
      .innerJoin(events, eq(events.id, tickets.eventId))
      .where(and(eq(tickets.eventId, eventId), eq(tickets.status, 'valid'), after ? gt(tickets.id, after) : undefined))
      .orderBy(asc(tickets.id))
      .limit(BATCH);
    for (const holder of holders) await emit(ctx, news === 'moved' ? ticketMoved : ticketCalledOff, holder);
    const last = holders.at(-1);
    if (holders.length < BATCH || !last) return;
    const payload: Telling = { outboxId, eventId, news, after: last.ticketId };
    await addJob(ctx.db, { name: TELL_HOLDERS_JOB, payload });
  });
}

const markOf = (news: News, after: Id<'tkt'> | null) => {
  const subscriber = `ticketing.tell-${news}:${after ?? 'first'}`;
  return { subscriber, key: subscriber };
};
