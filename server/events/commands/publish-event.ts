import { eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { allow, type Ctx, userId } from '../../kernel/context';
import { conflict, invalid } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import { transaction } from '../../kernel/transaction';
import { eventPublished } from '../events';
import { aboutEvent } from '../internal/about-event';
import { lockEvent } from '../internal/event-row';
import { canEditEvent, canReadEvent } from '../policy';
import { complaintsAbout, missingForPublication } from '../rules/publish-checklist';
import type { EventIdInput } from '../schema';

/** From now on its page is there for whom it is meant. Publishing twice is publishing once. */
export async function publishEvent(ctx: Ctx, { eventId }: EventIdInput): Promise<{ slug: string }> {
  userId(ctx.actor);
  return transaction(ctx, async (ctx) => {
    const event = await lockEvent(ctx, eventId);
    allow(canEditEvent(ctx.actor, event), { seen: canReadEvent(ctx.actor, event) });
    const { slug } = event;
    if (event.status === 'published') return { slug };
    if (event.status !== 'draft') throw conflict('events.errors.not_a_draft');
    const missing = missingForPublication(event, ctx.now);
    if (missing.length > 0) throw invalid('events.errors.not_complete', { fields: complaintsAbout(missing) });
    await ctx.db
      .update(events)
      .set({ status: 'published', publishedAt: ctx.now, version: event.version + 1, updatedAt: ctx.now })
      .where(eq(events.id, eventId));
    const change = { before: { status: 'draft' }, after: { status: 'published' } };
    await emit(ctx, eventPublished, await aboutEvent(ctx, event), change);
    return { slug };
  });
}
