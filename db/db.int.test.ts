import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { connect, database } from '@/db';
import { env } from '@/server/env';
import { newId, uuidFromId } from '@/server/kernel/pure/id';
import { addJob } from '@/server/kernel/queue';
import { appRoleOf, migrateDatabase } from './migrate';
import { one } from './one';
import { organizations, users } from './schema/identity';
import { activity } from './schema/system';

const owner = connect(env().DATABASE_OWNER_URL, { max: 2 });
afterAll(() => owner.close());
const app = () => database().db;

const aUser = (parts: Partial<typeof users.$inferInsert> = {}) => {
  const handle = `u-${randomBytes(6).toString('hex')}`;
  return { handle, email: `${handle}@foyer.test`, firstName: 'A', lastName: 'B', locale: 'en' as const, ...parts };
};

const stateOf = (attempt: PromiseLike<unknown>) =>
  Promise.resolve(attempt).then(
    () => 'done',
    (error: Error) => (error.cause instanceof postgres.PostgresError ? error.cause.code : String(error)),
  );

const [PERMISSION_DENIED, APPEND_ONLY, CHECK, UNIQUE, FOREIGN_KEY] = ['42501', '23001', '23514', '23505', '23503'];

describe('the activity log only grows', () => {
  const statements = [sql`update activity set name = 'rewritten'`, sql`delete from activity`, sql`truncate activity`];
  const entry = { name: 'test', actorKind: 'system' as const, object: 'test', data: {}, requestId: 'test' };

  test('the application has no right to change it', async () => {
    await app().insert(activity).values(entry);
    for (const statement of statements) expect(await stateOf(app().execute(statement))).toBe(PERMISSION_DENIED);
  });

  test('its owner, who has the right, is refused by the trigger', async () => {
    await app().insert(activity).values(entry);
    for (const statement of statements) expect(await stateOf(owner.db.execute(statement))).toBe(APPEND_ONLY);
    expect(await app().$count(activity)).toBeGreaterThanOrEqual(2);
  });

  test('the application cannot put the trigger aside', async () => {
    expect(await stateOf(app().execute(sql`alter table activity disable trigger all`))).toBe(PERMISSION_DENIED);
    expect(await stateOf(app().execute(sql`drop function refuse_change() cascade`))).toBe(PERMISSION_DENIED);
  });
});

describe('the queue', () => {
  test('takes jobs from the application through one door', async () => {
    await addJob(app(), { name: 'test.job', payload: { seat: 7 } });
    const jobs = await owner.db.execute<{ payload: unknown }>(sql`
      select payload from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'test.job'`);
    expect(jobs.map(({ payload }) => payload)).toEqual([{ seat: 7 }]);
  });

  test.each([
    sql`select * from graphile_worker._private_jobs`,
    sql`delete from graphile_worker._private_jobs`,
    sql`select graphile_worker.add_job('test.job')`,
  ])('shows the application nothing else (%#)', async (statement) => {
    expect(await stateOf(app().execute(statement))).toBe(PERMISSION_DENIED);
  });

  test('forgets a job whose transaction was rolled back', async () => {
    const rolledBack = app().transaction(async (tx) => {
      await addJob(tx, { name: 'test.rolled-back', payload: {} });
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    const [row] = await owner.db.execute<{ count: string }>(
      sql`select count(*) from graphile_worker._private_tasks where identifier = 'test.rolled-back'`,
    );
    expect(row?.count).toBe('0');
  });
});

test('the application cannot change the shape of the database', async () => {
  for (const statement of [sql`create table mine (x int)`, sql`drop table users`, sql`alter table users add x int`]) {
    expect(await stateOf(app().execute(statement))).toBe(PERMISSION_DENIED);
  }
});

describe('ids', () => {
  test('are prefixed above the driver and UUIDs below it', async () => {
    const id = newId('usr');
    const row = one(await app().insert(users).values(aUser({ id })).returning({ id: users.id }));
    expect(row.id).toBe(id);
    const [stored] = await app().execute<{ id: string; version: string }>(
      sql`select id::text, uuid_extract_version(id) as version from users where id = ${sql.param(id, users.id)}`,
    );
    expect(stored).toEqual({ id: uuidFromId('usr', id), version: 7 });
  });

  test('of another kind never reach the database', async () => {
    const wrong = newId('org') as unknown as ReturnType<typeof newId<'usr'>>;
    await expect(
      app()
        .insert(users)
        .values(aUser({ id: wrong })),
    ).rejects.toThrow('usr_');
  });

  test('sort in the order they were made', async () => {
    const made = [];
    for (let at = 1; at <= 5; at += 1) {
      const [row] = await app()
        .insert(users)
        .values(aUser({ id: newId('usr', at) }))
        .returning({ id: users.id });
      made.push(row?.id);
    }
    const found = await app().execute<{ handle: string }>(
      sql`select id from users where id < ${sql.param(newId('usr', 6), users.id)} order by id`,
    );
    expect(found).toHaveLength(5);
    expect(made.toSorted()).toEqual(made);
  });
});

describe('what the database keeps true by itself', () => {
  test.each([
    [
      'a handle of another shape',
      () =>
        app()
          .insert(users)
          .values(aUser({ handle: 'Not A Handle' })),
      CHECK,
    ],
    [
      'a handle that is too short',
      () =>
        app()
          .insert(users)
          .values(aUser({ handle: 'ab' })),
      CHECK,
    ],
    ['an organiser’s handle too', () => app().insert(organizations).values({ handle: '-x-', name: 'X' }), CHECK],
    [
      'a session of nobody',
      () =>
        app().execute(sql`insert into sessions (id, user_id, expires_at)
        values (gen_random_uuid(), gen_random_uuid(), now())`),
      FOREIGN_KEY,
    ],
  ])('refuses %s', async (_, attempt, state) => {
    expect(await stateOf(attempt())).toBe(state);
  });

  test('refuses an address or a handle that differs only by its case', async () => {
    const user = aUser();
    await app().insert(users).values(user);
    expect(
      await stateOf(
        app()
          .insert(users)
          .values(aUser({ email: user.email.toUpperCase() })),
      ),
    ).toBe(UNIQUE);
    expect(
      await stateOf(
        app()
          .insert(users)
          .values(aUser({ handle: user.handle.toUpperCase() })),
      ),
    ).toBe(UNIQUE);
  });

  test('keeps every moment in milliseconds and with its zone', async () => {
    const columns = await owner.db.execute<{ at: string; precision: number; type: string }>(sql`
      select table_name || '.' || column_name as at, datetime_precision as precision, data_type as type
      from information_schema.columns where table_schema = 'public' and data_type like 'timestamp%'`);
    expect(columns.length).toBeGreaterThan(20);
    expect(columns.filter(({ precision, type }) => precision !== 3 || !type.endsWith('with time zone'))).toEqual([]);
  });
});

describe('migrations', () => {
  async function emptyDatabase() {
    const name = `foyer_test_${randomBytes(6).toString('hex')}`;
    await owner.db.execute(sql`create database ${sql.identifier(name)}`);
    const url = Object.assign(new URL(env().DATABASE_OWNER_URL), { pathname: `/${name}` }).href;
    return { url, drop: () => owner.db.execute(sql`drop database ${sql.identifier(name)}`) };
  }
  const role = appRoleOf(env().DATABASE_URL, env().DATABASE_OWNER_URL);

  const shapeOf = async (url: string) => {
    const { db, close } = connect(url, { max: 1 });
    const rows = await db.execute(sql`
      select table_name, column_name, data_type, is_nullable from information_schema.columns
      where table_schema = 'public' order by 1, 2`);
    const [applied] = await db.execute<{ count: string }>(sql`select count(*) from drizzle.__drizzle_migrations`);
    await close();
    return { columns: [...rows], applied: applied?.count };
  };

  test('begun by three processes at once on an empty database, are made once; again, nothing happens', async () => {
    const { url, drop } = await emptyDatabase();
    await Promise.all([migrateDatabase(url, role), migrateDatabase(url, role), migrateDatabase(url, role)]);
    const made = await shapeOf(url);
    expect(made).toEqual(await shapeOf(env().DATABASE_OWNER_URL));
    await migrateDatabase(url, role);
    expect(await shapeOf(url)).toEqual(made);
    await drop();
  });
});

test.each([
  ['postgres://foyer_app:x@h/db', 'postgres://foyer_owner:y@h/db', 'foyer_app'],
  ['postgres://one:x@h/db', 'postgres://one:x@h/db', null],
  ['postgres://a%20b:x@h/db', 'postgres://c:x@h/db', 'a b'],
])('the role of %s beside %s is %s', (appUrl, ownerUrl, role) => {
  expect(appRoleOf(appUrl, ownerUrl)).toBe(role);
});

test('one row is one row', () => {
  expect(one(['x'])).toBe('x');
  expect(() => one([])).toThrow('got 0');
  expect(() => one(['x', 'y'])).toThrow('got 2');
});
