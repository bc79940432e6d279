import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { database } from '@/db';
import { events } from '@/db/schema/events';
import { newId } from '@/server/kernel/pure/id';
import { encodeCursor } from '@/server/kernel/pure/page';
import { anEvent, anOrganizer } from '@/tests/support/events';
import { aPerson, aVisitor } from '@/tests/support/people';
import { eventStatuses, eventVisibilities, type ListEventsInput, listEventsInput } from '../schema';
import { countEvents } from './count-events';
import { listEvents } from './list-events';

const now = new Date('2026-12-10T14:00:00Z');
const visitor = { ...aVisitor(), now };
const at = (iso: string) => new Date(iso);

// Lists are about everything there is, so each test begins with nothing.
beforeEach(() => database().db.delete(events));

const inputOf = (parts: Partial<ListEventsInput>) => listEventsInput.parse(parts);

/** What a list finds, after checking that the number says the same. */
async function found(parts: Partial<ListEventsInput> = {}): Promise<string[]> {
  const { rows } = await listEvents(visitor, inputOf({ limit: 100, ...parts }));
  expect(await countEvents(visitor, inputOf(parts))).toBe(rows.length);
  return rows.map(({ title }) => title);
}

const show = (title: string, startsAt: string, parts: Parameters<typeof anEvent>[0] = {}) =>
  anEvent({ title, startsAt: at(startsAt), ...parts });

test('what is on or still to come is listed, soonest first; what is over is not', async () => {
  await show('Next week', '2026-12-17T10:00:00Z');
  await show('Tonight', '2026-12-10T18:00:00Z');
  await show('On since this morning', '2026-12-10T08:00:00Z', { endsAt: at('2026-12-10T20:00:00Z') });
  await show('On since November', '2026-11-01T08:00:00Z', { endsAt: at('2026-12-31T20:00:00Z') });
  await show('Ended this second', '2026-12-10T12:00:00Z', { endsAt: now });
  await show('Last week', '2026-12-03T12:00:00Z');
  expect(await found()).toEqual(['On since November', 'On since this morning', 'Tonight', 'Next week']);
});

test('neither a list nor a number shows anything but published, public events, whoever asks', async () => {
  for (const status of eventStatuses) {
    for (const visibility of eventVisibilities) {
      await show(`${status} ${visibility}`, '2026-12-11T10:00:00Z', { status, visibility });
    }
  }
  expect(await found()).toEqual(['published public']);
  expect(await found({ from: '2026-12-11', to: '2026-12-11' })).toEqual(['published public']);

  const { organizationId } = await show('draft of a member', '2026-12-12T10:00:00Z', { status: 'draft' });
  const grants = [{ scope: 'organization', organizationId, eventId: null, permissions: ['event.read'] } as const];
  const member = { ...(await aPerson({ grants: [...grants] })).ctx, now };
  expect((await listEvents(member, inputOf({}))).rows.map(({ title }) => title)).toEqual(['published public']);
});

test('each filter finds its own and leaves the rest out', async () => {
  const place = { kind: 'in_person', city: 'Алматы' } as const;
  await show('Walk', '2026-12-11T10:00:00Z', { ...place, category: 'science', language: 'kk' });
  await show('Stream', '2026-12-12T10:00:00Z', { kind: 'webinar', city: null, category: 'music', language: 'pt' });
  await show('Both', '2026-12-13T10:00:00Z', { kind: 'hybrid', city: 'Almada', category: 'art', language: 'ru' });

  expect(await found({ kind: 'in_person' })).toEqual(['Walk']);
  expect(await found({ category: 'music' })).toEqual(['Stream']);
  expect(await found({ language: 'ru' })).toEqual(['Both']);
  expect(await found({ city: 'алма' })).toEqual(['Walk']);
  expect(await found({ city: 'ALM' })).toEqual(['Both']);
  expect(await found({ city: 'лматы' })).toEqual([]);
  expect(await found({ kind: 'in_person', category: 'music' })).toEqual([]);
});

test('words are looked for in title, summary, city and the organiser’s name, in any case and script', async () => {
  await show('Ночь короткого кино', '2026-12-11T10:00:00Z', { kind: 'hybrid', city: 'Семей' });
  await show('An hour', '2026-12-12T10:00:00Z', { summary: 'Reading query plans' });
  await show('Кеш', '2026-12-13T10:00:00Z', { organizationId: await anOrganizer({ name: 'Өнер үйі' }) });

  expect(await found({ q: 'КОРОТКОГО' })).toEqual(['Ночь короткого кино']);
  expect(await found({ q: 'query PLANS' })).toEqual(['An hour']);
  expect(await found({ q: 'семей' })).toEqual(['Ночь короткого кино']);
  expect(await found({ q: 'өнер' })).toEqual(['Кеш']);
  expect(await found({ q: 'nothing of that kind' })).toEqual([]);
});

test('the index of words knows the letters of every language we print', async () => {
  const [row] = await database().db.execute(sql`select cardinality(show_trgm('Қазақша')) as kazakh,
    cardinality(show_trgm('Музей')) as russian, cardinality(show_trgm('São')) as portuguese`);
  expect(row).toEqual({ kazakh: 8, russian: 6, portuguese: 4 });
});

test('signs that mean something to the database are only signs to look for', async () => {
  await show('100% handmade', '2026-12-11T10:00:00Z');
  await show('100 cups', '2026-12-12T10:00:00Z', { kind: 'in_person', city: 'A_B' });
  expect(await found({ q: '100%' })).toEqual(['100% handmade']);
  expect(await found({ q: '_' })).toEqual(['100 cups']);
  expect(await found({ city: '%' })).toEqual([]);
  expect(await found({ city: 'a_' })).toEqual(['100 cups']);
  expect(await found({ q: "'; drop table events; --" })).toEqual([]);
});

test('a day is the event’s own: late in São Paulo and early in Almaty are still that day there', async () => {
  await show('São Paulo, the 11th at 23:00', '2026-12-12T02:00:00Z', { timeZone: 'America/Sao_Paulo' });
  await show('Almaty, the 11th at 01:00', '2026-12-10T20:00:00Z', { timeZone: 'Asia/Almaty' });
  await show('Kiritimati, the 11th at 00:00', '2026-12-10T10:00:00Z', { timeZone: 'Pacific/Kiritimati' });
  await show('Almaty, the 12th at 01:00', '2026-12-11T20:00:00Z', { timeZone: 'Asia/Almaty' });
  await show('Pago Pago, the 10th at 23:00', '2026-12-11T10:00:00Z', { timeZone: 'Pacific/Pago_Pago' });

  const the11th = ['Kiritimati, the 11th at 00:00', 'Almaty, the 11th at 01:00', 'São Paulo, the 11th at 23:00'];
  expect(await found({ from: '2026-12-11', to: '2026-12-11' })).toEqual(the11th);
  expect(await found({ from: '2026-12-12' })).toEqual(['Almaty, the 12th at 01:00']);
});

test('days that are over are listed when they are asked for', async () => {
  await show('Last week', '2026-12-03T12:00:00Z');
  await show('Ended by its organiser', '2026-12-03T12:00:00Z', { status: 'ended' });
  expect(await found({ from: '2026-12-01', to: '2026-12-09' })).toEqual(['Last week']);
});

test('free of charge and free seats are asked of what was counted', async () => {
  const price = (priceFromMinor: number, freeSeats: number | null) => ({
    facts: { priceFromMinor, freeSeats, currency: 'KZT' },
  });
  await show('Free', '2026-12-11T10:00:00Z', price(0, 5));
  await show('Sold out', '2026-12-12T10:00:00Z', price(300_000, 0));
  await show('No limit', '2026-12-13T10:00:00Z', price(300_000, null));
  await show('Nothing counted', '2026-12-14T10:00:00Z');
  expect(await found({ price: 'free' })).toEqual(['Free']);
  expect(await found({ seats: 'free' })).toEqual(['Free', 'No limit']);

  const { rows } = await listEvents(visitor, inputOf({}));
  expect(rows.map(({ availability }) => availability)).toEqual(['few_left', 'sold_out', 'open', 'open']);
  expect(rows.map(({ priceFrom }) => priceFrom?.amountMinor ?? null)).toEqual([0, 300_000, 300_000, null]);
});

test('pages show everything once, also when many begin at the same moment and one is published in between', async () => {
  const titles = Array.from({ length: 11 }, (_, index) => `Show ${index}`);
  for (const title of titles) await show(title, title === 'Show 10' ? '2026-12-12T10:00:00Z' : '2026-12-11T10:00:00Z');

  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listEvents(visitor, inputOf({ limit: 3, cursor }));
    seen.push(...page.rows.map(({ title }) => title));
    if (!cursor) await show('Published meanwhile, earlier', '2026-12-11T09:00:00Z');
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toHaveLength(titles.length);
  expect(new Set(seen)).toEqual(new Set(titles));
});

test('the last page says so, and the number does not depend on the page', async () => {
  await show('One', '2026-12-11T10:00:00Z');
  await show('Two', '2026-12-12T10:00:00Z');
  const first = await listEvents(visitor, inputOf({ limit: 1 }));
  const last = await listEvents(visitor, inputOf({ limit: 1, cursor: first.nextCursor ?? '' }));
  expect([first.rows[0]?.title, last.rows[0]?.title, last.nextCursor]).toEqual(['One', 'Two', null]);
  expect(await countEvents(visitor, inputOf({ cursor: first.nextCursor ?? '' }))).toBe(2);
  const beyond = encodeCursor({ at: at('2027-01-01T00:00:00Z'), id: newId('evt') });
  expect(await listEvents(visitor, inputOf({ cursor: beyond }))).toEqual({ rows: [], nextCursor: null });
});
