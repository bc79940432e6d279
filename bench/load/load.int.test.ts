import postgres from 'postgres';
import { afterAll, expect, inject, test } from 'vitest';
import { freshDatabase, inDatabase, madeDatabase } from './database';
import { fill } from './fill';
import { sizesInput } from './sizes';

const name = `foyer_test_load_${process.pid}`;
const server = { ownerUrl: inject('ownerUrl'), appUrl: inject('appUrl') };
const admin = postgres(server.ownerUrl, { max: 1, onnotice: () => undefined });
const silent = () => undefined;

afterAll(async () => {
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.end();
});

type Definition = { definition: string };

test('a filled database keeps every constraint and index it was migrated with', async () => {
  const { ownerUrl } = await freshDatabase(server, name);
  const sql = postgres(ownerUrl, { max: 2, onnotice: () => undefined });
  const shape = () => sql<Definition[]>`
    select pg_get_constraintdef(oid) || conname as definition from pg_constraint where convalidated
    union all select pg_get_indexdef(indexrelid) from pg_index where indisvalid order by 1`;
  const before = await shape();
  const sizes = sizesInput.parse({ events: 120, tickets: 1500, users: 1200 });
  const counts = await fill(sql, { sizes, todayMs: Date.UTC(2026, 5, 1), say: silent });

  expect(await shape()).toEqual(before);
  expect(counts).toMatchObject({ users: 1200, events: 120, event_facts: 120, tickets: 1500 });
  const [real] = await sql`
    select (select count(*) from users)::int as users, (select count(*) from tickets)::int as tickets,
      (select count(*) from orders)::int as orders`;
  expect(real).toEqual({ users: 1200, tickets: 1500, orders: counts.orders });
  await sql.end();
});

test('places left are what the tickets leave, and nobody is over a limit', async () => {
  const sql = postgres(inDatabase(server.ownerUrl, name), { max: 1 });
  const wrong = await sql`
    select events.id from events join event_facts on event_id = events.id
    left join (select event_id, count(*)::int as valid from tickets where status = 'valid' group by 1) taken
      on taken.event_id = events.id
    where free_seats is distinct from capacity - coalesce(valid, 0) or free_seats < 0`;
  expect(wrong).toEqual([]);
  await sql.end();
});

test('made again it is the same; what somebody else made is not touched', async () => {
  expect(await madeDatabase(server, name)).toEqual({
    ownerUrl: inDatabase(server.ownerUrl, name),
    appUrl: inDatabase(server.appUrl, name),
  });
  await freshDatabase(server, name);
  await admin.unsafe(`comment on database ${name} is null`);
  await expect(freshDatabase(server, name)).rejects.toThrow('was not made by this program');
  await expect(madeDatabase(server, name)).rejects.toThrow('There is no database');
  await expect(freshDatabase(server, 'foyer"; drop')).rejects.toThrow('is no name');
});
