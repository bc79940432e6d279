import { and, eq } from 'drizzle-orm';
import { one } from '@/db/one';
import { events } from '@/db/schema/events';
import { allow, type Ctx, userId } from '../../kernel/context';
import { conflict, type DomainError, invalid } from '../../kernel/errors';
import { emit } from '../../kernel/outbox';
import { transaction, violatedCheck } from '../../kernel/transaction';
import { eventChanged } from '../events';
import { aboutEvent } from '../internal/about-event';
import { type EventRow, lockEvent, rowFrom, slugCollision, swapCover } from '../internal/event-row';
import { freeSlug } from '../internal/free-slug';
import { canEditEvent, canReadEvent } from '../policy';
import { differences } from '../rules/differences';
import { isMoved } from '../rules/moments';
import { complaintsAbout, missingForPublication } from '../rules/publish-checklist';
import type { ChangeEventInput } from '../schema';

/**
 * What is said about an event changes. An edit of an older state is refused, so that nobody's words are overwritten
 * unseen; a new date of a published event raises the number that people's calendars go by.
 */
export async function changeEvent(
  ctx: Ctx,
  { eventId, version, ...input }: ChangeEventInput,
): Promise<{ version: number; moved: boolean }> {
  userId(ctx.actor);
  try {
    return await transaction(ctx, async (ctx) => {
      const event = await lockEvent(ctx, eventId);
      allow(canEditEvent(ctx.actor, event), { seen: canReadEvent(ctx.actor, event) });
      if (event.status === 'cancelled') throw conflict('events.errors.already_cancelled');
      if (event.version !== version) throw conflict('events.errors.changed_meanwhile');
      const row = rowFrom(input, event);
      const isPublished = event.publishedAt !== null;
      if (isPublished) refuseGaps(row, event, ctx.now);
      const slug = isPublished ? event.slug : await freeSlug(ctx, row.title, eventId);
      const { moved, ...calendar } = moveOf(event, row);
      await swapCover(ctx, event.coverFileId, row.coverFileId);
      const changed = one(
        await ctx.db
          .update(events)
          .set({ ...row, slug, ...calendar, version: version + 1, updatedAt: ctx.now })
          .where(and(eq(events.id, eventId), eq(events.version, version)))
          .returning({ version: events.version }),
      );
      const about = { ...(await aboutEvent(ctx, event)), slugs: [...new Set([slug, event.slug])], moved };
      await emit(ctx, eventChanged, about, differences(event, { ...row, slug }));
      return { version: changed.version, moved };
    });
  } catch (error) {
    throw tooFewPlaces(error) ?? slugCollision(error);
  }
}

/** What was published with one date and gets another is a change to people's calendars. */
function moveOf(event: EventRow, row: ReturnType<typeof rowFrom>) {
  const { calendarSequence, previousStartsAt, startsAt } = event;
  if (event.publishedAt === null || !isMoved(event, row)) return { moved: false, calendarSequence, previousStartsAt };
  const beginsElsewhen = row.startsAt.getTime() !== startsAt.getTime();
  return {
    moved: true,
    calendarSequence: calendarSequence + 1,
    previousStartsAt: beginsElsewhen ? startsAt : previousStartsAt,
  };
}

/** What strangers read stays complete. A past date is no gap then: words about what was may still be mended. */
function refuseGaps(row: ReturnType<typeof rowFrom>, event: EventRow, now: Date): void {
  const gaps = missingForPublication(row, now).filter((item) => item !== 'time' || event.endsAt > now);
  if (gaps.length === 0) return;
  throw invalid('events.errors.not_complete', { fields: complaintsAbout(gaps) });
}

/** The database counts, under the lock that whoever registers waits for: what is counted earlier may be wrong by then. */
function tooFewPlaces(error: unknown): DomainError | null {
  const violated = violatedCheck(error);
  if (violated?.constraint !== 'events_capacity_holds_tickets') return null;
  return invalid('events.errors.capacity_taken', {
    fields: { capacity: 'events.errors.capacity_taken' },
    values: { taken: Number(violated.detail) },
  });
}
