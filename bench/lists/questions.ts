import { count, desc, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '@/db';
import { events } from '@/db/schema/events';
import { orders, tickets } from '@/db/schema/ticketing';
import { countEventAddresses } from '@/server/events/queries/count-event-addresses';
import { countEvents } from '@/server/events/queries/count-events';
import { countEventsByCategory } from '@/server/events/queries/count-events-by-category';
import { countEventsByDay } from '@/server/events/queries/count-events-by-day';
import { getEvent } from '@/server/events/queries/get-event';
import { listEventAddresses } from '@/server/events/queries/list-event-addresses';
import { listEvents } from '@/server/events/queries/list-events';
import { listLiveEvents } from '@/server/events/queries/list-live-events';
import { listNewestEvents } from '@/server/events/queries/list-newest-events';
import { listOwnEvents } from '@/server/events/queries/list-own-events';
import { type ListEventsInput, listEventsInput } from '@/server/events/schema';
import { type Ctx, createContext, systemContext } from '@/server/kernel/context';
import type { Actor } from '@/server/kernel/pure/actor';
import { type Id, newId } from '@/server/kernel/pure/id';
import { permissionsIn } from '@/server/kernel/pure/permissions';
import { countTakenPlaces } from '@/server/ticketing/queries/count-taken-places';
import { listOwnTickets } from '@/server/ticketing/queries/list-own-tickets';

export type Question = { name: string; ask: () => Promise<unknown> };

const ON_HOME = 32;
const PER_PAGE = 20;
/** Far behind the first page, as a search engine reads a list. */
const DEEP = 2000;

/** What the public pages, the map for search engines and an organiser ask the database. */
export async function questionsFor(db: Db): Promise<Question[]> {
  const request = { id: 'bench', address: null, device: null, locale: 'ru' } as const;
  const as = (actor: Actor): Ctx => createContext({ actor, db, request });
  const anybody = as({ kind: 'anonymous' });
  const today = new Date().toISOString().slice(0, 10);
  const ask = (input: Partial<ListEventsInput>) => listEventsInput.parse({ limit: PER_PAGE, ...input });
  const home = ask({ limit: ON_HOME, from: today });
  const { slug, largest, busy, holder } = await known(db);
  const deep = await farCursor(anybody, ask({}));
  const system = systemContext('bench', db, 'bench');
  const filters: Record<string, Partial<ListEventsInput>> = {
    'no filter': {},
    'a page far behind': { cursor: deep },
    kind: { kind: 'hybrid' },
    category: { category: 'science' },
    'city, large': { city: 'Москва' },
    'city, small': { city: 'Өскемен' },
    'language, rare': { language: 'pt' },
    'price free': { price: 'free' },
    'seats free': { seats: 'free' },
    today: { from: today, to: today },
    'five together': { kind: 'in_person', category: 'music', city: 'Алматы', language: 'kk', price: 'free' },
    'search, common': { q: 'концерт' },
    'search, rare': { q: '№ 777' },
    'search, two letters': { q: 'об' },
    'search, an organiser': { q: 'Смирнова' },
    'search, nothing found': { q: 'zzzyyyxxx' },
  };
  return [
    { name: 'home: all it asks', ask: () => askForHome(anybody, home, today) },
    { name: 'an event by its slug', ask: () => getEvent(anybody, { slug }) },
    ...Object.entries(filters).flatMap(([name, input]) => [
      { name: `list: ${name}`, ask: () => listEvents(anybody, ask(input)) },
      { name: `count: ${name}`, ask: () => countEvents(anybody, ask(input)) },
    ]),
    { name: 'sitemap: its index', ask: () => countEventAddresses(anybody) },
    { name: 'sitemap: first page', ask: () => listEventAddresses(anybody, { page: 0 }) },
    { name: 'sitemap: last page', ask: () => listEventAddresses(anybody, { page: 8 }) },
    { name: 'places taken, largest', ask: () => countTakenPlaces(system, largest) },
    { name: "an organiser's list", ask: () => listOwnEvents(as(busy), {}) },
    { name: "a person's tickets", ask: () => listOwnTickets(as(holder)) },
  ];
}

/** As `readHome` asks it, all at once. */
function askForHome(ctx: Ctx, home: ListEventsInput, today: string) {
  return Promise.all([
    listLiveEvents(ctx),
    listEvents(ctx, home),
    listNewestEvents(ctx),
    countEventsByDay(ctx, { month: today.slice(0, 7) }),
    countEventsByCategory(ctx),
    countEvents(ctx, home),
    countEvents(ctx, { ...home, to: today }),
  ]);
}

async function known(db: Db) {
  const [event] = await db.select({ slug: events.slug }).from(events).where(eq(events.status, 'published')).limit(1);
  const [largest] = await db
    .select({ id: tickets.eventId })
    .from(tickets)
    .groupBy(tickets.eventId)
    .orderBy(desc(count()))
    .limit(1);
  const [busy] = await db
    .select({ id: events.organizationId })
    .from(events)
    .groupBy(events.organizationId)
    .orderBy(desc(count()))
    .limit(1);
  const [order] = await db.select({ userId: orders.userId }).from(orders).where(isNotNull(orders.userId)).limit(1);
  if (!event || !largest || !busy || !order?.userId)
    throw new Error('The database is empty; npm run bench -- load fills it.');
  return {
    slug: event.slug,
    largest: largest.id,
    busy: person(order.userId, busy.id),
    holder: person(order.userId, null),
  };
}

function person(id: Id<'usr'>, organizationId: Id<'org'> | null): Actor {
  const grant = { organizationId, eventId: null, permissions: permissionsIn('organization') };
  return {
    ...{ kind: 'user', id, sessionId: newId('ses'), emailVerified: true },
    grants: organizationId ? [{ scope: 'organization', ...grant }] : [],
  };
}

async function farCursor(ctx: Ctx, input: ListEventsInput): Promise<string | undefined> {
  const page = await listEvents(ctx, { ...input, limit: DEEP });
  return page.nextCursor ?? undefined;
}
