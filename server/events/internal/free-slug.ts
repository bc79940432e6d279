import { and, inArray, ne, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import type { Ctx } from '../../kernel/context';
import { conflict } from '../../kernel/errors';
import type { Id } from '../../kernel/pure/id';
import { slugCandidates, slugStem } from '../rules/slug';

/** The address an event of this title gets: the first that no other event has. */
export async function freeSlug(ctx: Ctx, title: string, eventId: Id<'evt'>): Promise<string> {
  const stem = slugStem(title);
  // Events of the same title made at once wait for each other here, and each gets a number of its own.
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`event-slug:${stem}`}, 0))`);
  const candidates = slugCandidates(stem);
  const rows = await ctx.db
    .select({ slug: events.slug })
    .from(events)
    .where(and(inArray(events.slug, candidates), ne(events.id, eventId)));
  const taken = new Set(rows.map(({ slug }) => slug.toLowerCase()));
  const free = candidates.find((slug) => !taken.has(slug));
  if (!free) throw conflict('events.errors.title_taken');
  return free;
}
