import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { connect, database } from '@/db';
import { activity, activitySeals } from '@/db/schema/system';
import { env } from '@/server/env';
import { aJob } from '@/tests/support/people';
import { meetingOf } from '@/tests/support/together';
import { uuidFromId } from '../pure/id';
import { transaction } from '../transaction';
import { linkOf } from './chain';
import { sealActivity } from './seal-activity';
import { verifyActivity } from './verify-activity';

const { db } = database();
const owner = connect(env().DATABASE_OWNER_URL, { max: 2 });
afterAll(() => owner.close());

/** What nobody but the owner of the database can do, and what the chain is there to show. */
const tamper = (statement: SQL) =>
  owner.db.transaction(async (tx) => {
    await tx.execute(sql`alter table activity disable trigger user`);
    await tx.execute(sql`alter table activity_seals disable trigger user`);
    await tx.execute(statement);
    await tx.execute(sql`alter table activity enable trigger user`);
    await tx.execute(sql`alter table activity_seals enable trigger user`);
  });

beforeEach(() => tamper(sql`truncate activity, activity_seals`));

async function happen(times: number, parts: Partial<typeof activity.$inferInsert> = {}) {
  const entry = {
    name: 'test',
    actorKind: 'system',
    object: 'test',
    data: { seat: 7, aisle: 'left' },
    requestId: 'test',
  };
  const rows = Array.from({ length: times }, () => ({ ...entry, ...parts }));
  return (await db.insert(activity).values(rows).returning({ id: activity.id })).map(({ id }) => id);
}

const seals = () => db.select().from(activitySeals).orderBy(asc(activitySeals.position));
const rowId = (id: string) => sql`${uuidFromId('act', id)}::uuid`;

test('every row gets its place, in the order in which it happened, and the chain holds', async () => {
  const ids = await happen(7);
  expect(await sealActivity(aJob())).toBe(7);
  expect((await seals()).map(({ activityId }) => activityId)).toEqual(ids.toSorted());
  const last = (await seals()).at(-1);
  expect(await verifyActivity(db)).toEqual({
    checked: 7,
    head: { position: 7, hash: last?.hash },
    noted: null,
    broken: null,
    unsealed: 0,
  });
});

test('more than fit into one go are all sealed, and sealing again seals nothing', async () => {
  await happen(1203);
  expect(await sealActivity(aJob())).toBe(1203);
  expect(await sealActivity(aJob())).toBe(0);
  expect(await verifyActivity(db)).toMatchObject({ checked: 1203, broken: null });
});

test('an empty log holds', async () => {
  expect(await sealActivity(aJob())).toBe(0);
  expect(await verifyActivity(db)).toMatchObject({ checked: 0, broken: null });
});

test('what was committed late is sealed later, after what overtook it', async () => {
  const early = new Date(Date.now() - 60_000);
  await happen(2);
  await sealActivity(aJob());
  const [late] = await happen(1, { createdAt: early });
  await sealActivity(aJob());
  expect((await seals()).at(-1)?.activityId).toBe(late);
  expect(await verifyActivity(db)).toMatchObject({ checked: 3, broken: null });
});

test('workers that seal at once make one chain', async () => {
  await happen(900);
  const counts = await Promise.all(Array.from({ length: 6 }, () => sealActivity(aJob())));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(900);
  expect(await verifyActivity(db)).toMatchObject({ checked: 900, broken: null });
});

test('without the lock, two who read the same end of the chain would both go on from it', async () => {
  const ids = await happen(2);
  const bothAreHere = meetingOf(2);
  const results = await Promise.allSettled(
    ids.map((activityId) =>
      transaction(aJob(), async ({ db }) => {
        const position = (await db.$count(activitySeals)) + 1;
        await bothAreHere();
        await db.insert(activitySeals).values({ position, activityId, hash: 'a'.repeat(64) });
      }),
    ),
  );
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
});

describe('what somebody did behind our back is found', () => {
  const sealed = async () => {
    const ids = await happen(9);
    await sealActivity(aJob());
    return ids.toSorted();
  };

  test.each([
    ['name', sql`name = 'other'`],
    ['who', sql`actor_id = 'usr_other'`],
    ['what', sql`object = 'other'`],
    ['whose', sql`organization_id = gen_random_uuid()`],
    ['details', sql`data = data || '{"seat": 8}'`],
    ['before and after', sql`change = '{"before": {}, "after": {}}'`],
    ['when', sql`created_at = created_at + interval '1 millisecond'`],
    ['request', sql`request_id = 'other'`],
    ['from where', sql`origin_id = gen_random_uuid()`],
  ])('an edited row: %s', async (_, change) => {
    const ids = await sealed();
    await tamper(sql`update activity set ${change} where id = ${rowId(ids[4] ?? '')}`);
    const { broken, checked } = await verifyActivity(db);
    expect(broken).toEqual({ position: 5, activityId: ids[4], what: 'edited' });
    expect(checked).toBe(4);
  });

  test('a removed row', async () => {
    const ids = await sealed();
    await tamper(sql`delete from activity where id = ${rowId(ids[2] ?? '')}`);
    expect((await verifyActivity(db)).broken).toEqual({ position: 3, activityId: ids[2], what: 'removed' });
  });

  test('a row that was removed with its seal', async () => {
    const ids = await sealed();
    await tamper(sql`delete from activity_seals where position = 3`);
    await tamper(sql`delete from activity where id = ${rowId(ids[2] ?? '')}`);
    expect((await verifyActivity(db)).broken).toEqual({ position: 4, activityId: ids[3], what: 'cut' });
  });

  test('an edited row whose own seal was made anew', async () => {
    const ids = await sealed();
    await tamper(sql`update activity set name = 'other' where id = ${rowId(ids[4] ?? '')}`);
    const [row] = await db.select().from(activity).where(eq(activity.name, 'other'));
    if (!row) throw new Error('The row is gone');
    const hash = linkOf(row, (await seals())[3]?.hash ?? '');
    await tamper(sql`update activity_seals set hash = ${hash} where position = 5`);
    expect((await verifyActivity(db)).broken).toEqual({ position: 6, activityId: ids[5], what: 'edited' });
  });

  test('the newest rows, removed with their seals, by whoever kept the head', async () => {
    await sealed();
    const { head } = await verifyActivity(db);
    await tamper(sql`delete from activity_seals where position > 7`);
    const shortened = await verifyActivity(db, { note: head.position });
    expect(shortened).toMatchObject({ broken: null, noted: null, head: { position: 7 } });
  });

  test('rows that nobody seals', async () => {
    await happen(3, { createdAt: new Date(Date.now() - 11 * 60_000) });
    expect((await verifyActivity(db)).unsealed).toBe(3);
  });
});

test('the application may add seals and do nothing else with them', async () => {
  await happen(1);
  await sealActivity(aJob());
  for (const statement of [sql`update activity_seals set hash = hash`, sql`delete from activity_seals`]) {
    await expect(db.execute(statement)).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(owner.db.execute(statement)).rejects.toMatchObject({ cause: { code: '23001' } });
  }
});
