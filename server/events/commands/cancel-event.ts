import { eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { allow, type Ctx, userId } from '../../kernel/context';
import { conflict } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import { transaction } from '../../kernel/transaction';
import { eventCancelled } from '../events';
import { aboutEvent } from '../internal/about-event';
import { lockEvent } from '../internal/event-row';
import { canEditEvent, canReadEvent } from '../policy';
import { phaseOf } from '../rules/phase';
import type { CancelEventInput } from '../schema';

/** It does not take place: the page stays with a notice, and people's calendars hear of it. Twice is once. */
export async function cancelEvent(ctx: Ctx, { eventId, reason }: CancelEventInput): Promise<{ slug: string }> {
  userId(ctx.actor);
  return transaction(ctx, async (ctx) => {
    const event = await lockEvent(ctx, eventId);
    allow(canEditEvent(ctx.actor, event), { seen: canReadEvent(ctx.actor, event) });
    const { slug, status } = event;
    if (status === 'cancelled') return { slug };
    if (status !== 'published' && status !== 'postponed') throw conflict('events.errors.never_published');
    if (phaseOf(event, ctx.now) === 'over') throw conflict('events.errors.over');
    await ctx.db
      .update(events)
      .set({
        status: 'cancelled',
        cancelledAt: ctx.now,
        cancelReason: reason,
        calendarSequence: event.calendarSequence + 1,
        version: event.version + 1,
        updatedAt: ctx.now,
      })
      .where(eq(events.id, eventId));
    const change = { before: { status }, after: { status: 'cancelled', cancelReason: reason } };
    await emit(ctx, eventCancelled, await aboutEvent(ctx, event), change);
    return { slug };
  });
}
