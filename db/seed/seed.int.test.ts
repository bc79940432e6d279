import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db';
import { events } from '@/db/schema/events';
import { users } from '@/db/schema/identity';
import { chatMessages } from '@/db/schema/messaging';
import { countEvents } from '@/server/events/queries/count-events';
import { getEvent } from '@/server/events/queries/get-event';
import { listEvents } from '@/server/events/queries/list-events';
import { listLiveEvents } from '@/server/events/queries/list-live-events';
import { listNewestEvents } from '@/server/events/queries/list-newest-events';
import { eventCategories, eventSlug, listEventsInput } from '@/server/events/schema';
import { signIn } from '@/server/identity/commands/sign-in';
import { findActor } from '@/server/identity/queries/find-actor';
import { holds } from '@/server/kernel/pure/actor';
import { isTimeZone } from '@/server/kernel/pure/time';
import { listOwnTickets } from '@/server/ticketing/queries/list-own-tickets';
import { aVisitor } from '@/tests/support/people';
import { demoAccounts } from './accounts';
import { seedDemo } from './seed';

const { db } = database();
const now = new Date();
/** The public lists, as of the moment the data was written for. */
const visitor = { ...aVisitor(), now };
const all = { ...listEventsInput.parse({}), limit: 100 };
let first: { written: boolean; milliseconds: number };

beforeAll(async () => {
  const startedAt = performance.now();
  const written = await seedDemo(db, now);
  first = { written, milliseconds: performance.now() - startedAt };
});

const TABLES = [
  'users',
  'organizations',
  'members',
  'grants',
  'roles',
  'events',
  'event_facts',
  'orders',
  'tickets',
  'chat_messages',
];

/** Every row of every table with the transaction that wrote it: rewriting the same values would show. */
async function everything() {
  const rows = await Promise.all(
    TABLES.map((table) => db.execute(sql`select t.xmin::text, t.* from ${sql.identifier(table)} t order by t::text`)),
  );
  return JSON.stringify(rows);
}

test('fills an empty database quickly, and leaves one where somebody lives alone', async () => {
  expect(first.written).toBe(true);
  expect(first.milliseconds).toBeLessThan(2000);
  const before = await everything();
  expect(await seedDemo(db, new Date(now.getTime() + 86_400_000))).toBe(false);
  expect(await everything()).toBe(before);
});

test('every demo account can sign in, and the administrator and the organiser are that', async () => {
  const deviceToken = 'd'.repeat(43);
  const [attendee, organiser, administrator] = await Promise.all(
    demoAccounts.map(async ({ email, password }) =>
      findActor(db, await signIn(aVisitor(), { login: email, password, deviceToken })),
    ),
  );
  for (const actor of [attendee, organiser, administrator]) {
    expect(actor).toMatchObject({ kind: 'user', emailVerified: true });
  }
  expect(attendee).toMatchObject({ grants: [] });
  expect(administrator && holds(administrator, 'user.read', 'platform')).toBe(true);
  const [ofDraft] = await db.select().from(events).where(sql`${events.status} = 'draft'`);
  const place = { organizationId: ofDraft?.organizationId ?? 'org_none' } as const;
  expect(organiser && holds(organiser, 'event.edit', place)).toBe(true);
  expect(attendee && holds(attendee, 'event.read', place)).toBe(false);
});

test('people talk in the chats of what they have tickets for, and the team answers as the team', async () => {
  const written = await db.select().from(chatMessages);
  expect(written.length).toBeGreaterThan(20);
  expect(new Set(written.map(({ fromTeam }) => fromTeam))).toEqual(new Set([true, false]));
  for (const { createdAt } of written) expect(createdAt.getTime()).toBeLessThan(now.getTime());
});

test('everybody’s address ends where no mail is ever delivered', async () => {
  const people = await db.select({ email: users.email }).from(users);
  expect(people.length).toBeGreaterThan(15);
  for (const { email } of people) expect(email).toMatch(/@foyer\.localhost$/);
});

test('every event has a valid address, zone, place and words to read', async () => {
  const rows = await db.select().from(events);
  expect(rows.length).toBeGreaterThanOrEqual(40);
  for (const row of rows) {
    expect(eventSlug.safeParse(row.slug).success, row.slug).toBe(true);
    expect(isTimeZone(row.timeZone), row.slug).toBe(true);
    expect(row.summary.length, row.slug).toBeGreaterThan(20);
    expect(row.summary.length, row.slug).toBeLessThan(140);
    if (row.kind === 'webinar') expect([row.city, row.venueAddress], row.slug).toEqual([null, null]);
    else expect(row.city && row.venueName && row.venueAddress, row.slug).toBeTruthy();
    if (row.status !== 'draft') expect(row.description.split('\n\n').length, row.slug).toBeGreaterThan(1);
    if (row.publishedAt) expect(row.publishedAt < row.startsAt && row.publishedAt < now, row.slug).toBe(true);
  }
});

test('lists show all languages and categories, and never a draft, an unlisted or a called-off event', async () => {
  const { rows, nextCursor } = await listEvents(visitor, all);
  expect(nextCursor).toBeNull();
  expect(rows).toHaveLength(await countEvents(visitor, all));
  expect([...new Set(rows.map(({ language }) => language))].sort()).toEqual(['en', 'kk', 'pt', 'ru']);
  expect([...new Set(rows.map(({ category }) => category))].sort()).toEqual([...eventCategories].sort());
  expect(new Set(rows.map(({ availability }) => availability))).toEqual(new Set(['open', 'few_left', 'sold_out']));
  expect(new Set(rows.map(({ priceFrom }) => priceFrom?.currency))).toEqual(
    new Set(['RUB', 'KZT', 'BRL', 'EUR', 'USD']),
  );
  const shown = [rows, await listLiveEvents(visitor), await listNewestEvents(visitor)].flat().map(({ slug }) => slug);
  const hidden = await db
    .select({ slug: events.slug })
    .from(events)
    .where(sql`${events.status} <> 'published' or ${events.visibility} <> 'public'`);
  expect(hidden).toHaveLength(6);
  expect(hidden.filter(({ slug }) => shown.includes(slug))).toEqual([]);
});

test('the draft has no page for strangers; the unlisted, the cancelled and the postponed have one', async () => {
  const pageOf = (slug: string) => getEvent(visitor, { slug });
  await expect(pageOf('teatr-odnoy-lampy')).rejects.toMatchObject({ kind: 'not_found' });
  await expect(pageOf('friends-and-family-preview')).resolves.toMatchObject({ visibility: 'unlisted' });
  await expect(pageOf('katok-i-kvantovaya-fizika')).resolves.toMatchObject({ status: 'cancelled' });
  await expect(pageOf('stargazing-from-the-roof')).resolves.toMatchObject({ status: 'postponed' });
});

test('the attendee holds tickets for what is still to come, and no house is fuller than it is', async () => {
  const attendee = await signIn(aVisitor(), {
    login: 'attendee@foyer.localhost',
    password: 'front-row-please',
    deviceToken: 'd'.repeat(43),
  });
  const own = await listOwnTickets({ ...aVisitor(), actor: await findActor(db, attendee), now });
  expect(own.filter(({ shelf }) => shelf === 'upcoming').length).toBeGreaterThan(0);
  const full = await db.execute(sql`
    select e.slug from events e join event_facts f on f.event_id = e.id
    where e.capacity is not null
      and e.capacity - (select count(*) from tickets t where t.event_id = e.id) <> f.free_seats`);
  expect([...full]).toEqual([]);
});
