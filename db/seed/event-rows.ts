import type { eventFacts, events } from '@/db/schema/events';
import { seedId, seedNumber } from './deterministic';
import { playbills } from './events/all';
import type { Playbill, Show } from './playbill';
import { audienceOf } from './tickets';
import { hoursOf } from './timetable';

type EventRow = typeof events.$inferInsert;
type FactsRow = typeof eventFacts.$inferInsert;

const HOUR_MS = 3_600_000;
const NEWEST_HOURS = 2;
const OLDEST_HOURS = 24 * 20;

/** Everything on the playbills, as rows: a function of the moment and nothing else. */
export function demoEvents(now: Date): { events: EventRow[]; facts: FactsRow[] } {
  const shows = playbills.flatMap((playbill) => playbill.shows.map((show) => ({ playbill, show })));
  return {
    events: shows.map(({ playbill, show }) => eventRow(show, playbill, now)),
    facts: shows.map(({ show }) => ({
      eventId: seedId('evt', show.slug),
      priceFromMinor: show.price.amountMinor,
      currency: show.price.currency,
      freeSeats: show.left ?? null,
      updatedAt: now,
    })),
  };
}

function eventRow(show: Show, playbill: Playbill, now: Date): EventRow {
  const timeZone = show.zone ?? playbill.zone;
  const hours = hoursOf(show.when, timeZone, now);
  const status = show.status ?? 'published';
  const publishedAt = publishedBefore(show.slug, hours.startsAt < now ? hours.startsAt : now);
  return {
    id: seedId('evt', show.slug),
    organizationId: seedId('org', show.by),
    slug: show.slug,
    title: show.title,
    summary: show.summary,
    description: show.about.join('\n\n'),
    kind: show.kind,
    status,
    visibility: show.visibility ?? 'public',
    category: show.category,
    language: playbill.language,
    ...hours,
    timeZone,
    city: show.place?.city ?? null,
    venueName: show.place?.venue ?? null,
    venueAddress: show.place?.address ?? null,
    ageLimit: show.age ?? null,
    // What is left, and what the audience has taken.
    capacity: show.left === undefined ? null : show.left + audienceOf(show).length || null,
    publishedAt: status === 'draft' ? null : publishedAt,
    createdAt: publishedAt,
    updatedAt: publishedAt,
  };
}

/** Some hours to some weeks before: "just added" then mixes languages and organisers. */
const publishedBefore = (slug: string, moment: Date) =>
  new Date(moment.getTime() - (NEWEST_HOURS + seedNumber(slug, OLDEST_HOURS - NEWEST_HOURS)) * HOUR_MS);
