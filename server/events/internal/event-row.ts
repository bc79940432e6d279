import { eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { attachFile } from '../../files/commands/attach-file';
import { releaseFile } from '../../files/commands/release-file';
import type { Ctx } from '../../kernel/context';
import { invalidField, notFound, retry } from '../../kernel/errors';
import type { Id } from '../../kernel/pure/id';
import { violatedUnique } from '../../kernel/transaction';
import { momentsOf } from '../rules/moments';
import type { CreateEventInput } from '../schema';

export type EventRow = typeof events.$inferSelect;

/** What the form says, ready for the row. */
export function rowFrom(input: Omit<CreateEventInput, 'organization'>, stored?: EventRow) {
  const moments = momentsOf(input, stored);
  if (moments.kind === 'refused') throw invalidField(moments.field, moments.reason);
  const { title, timeZone, kind, city, venueName, venueAddress, summary, description } = input;
  const { category, language, capacity, visibility, coverFileId } = input;
  const { startsAt, endsAt } = moments;
  const words = { title, summary, description, kind, category, language, capacity, visibility, coverFileId };
  return {
    ...words,
    startsAt,
    endsAt,
    timeZone,
    // A place to come to has a city; a draft may still be without one, which is empty and not unknown.
    city: kind === 'webinar' ? city || null : city,
    venueName: venueName || null,
    venueAddress: venueAddress || null,
  };
}

/** Locked until the transaction ends: whoever else changes, publishes or cancels it waits and then sees the result. The caller asks whether it may. */
export async function lockEvent(ctx: Ctx, eventId: Id<'evt'>): Promise<EventRow> {
  const [event] = await ctx.db.select().from(events).where(eq(events.id, eventId)).for('update');
  if (!event) throw notFound('events.unknown');
  return event;
}

/** Shows the new cover and lets go of the old one, which may be a colleague's upload. */
export async function swapCover(ctx: Ctx, before: Id<'fil'> | null, after: Id<'fil'> | null): Promise<void> {
  if (before === after) return;
  if (after) await attachFile(ctx, { fileId: after, purpose: 'event-cover' });
  if (before) await releaseFile({ ...ctx, actor: { kind: 'system', name: 'events' } }, { fileId: before });
}

/** Two transactions chose one address in the same moment; the one that came second chooses anew when it is repeated. */
export function slugCollision(error: unknown): unknown {
  return violatedUnique(error) === 'events_slug_unique' ? retry(error) : error;
}
