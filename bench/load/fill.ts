import type postgres from 'postgres';
import { inBulk } from './bulk';
import { copyRows, type Row } from './copy';
import { USER_COLUMNS, userRows } from './people';
import {
  EVENT_COLUMNS,
  FACT_COLUMNS,
  GRANT_COLUMNS,
  LoadRows,
  MEMBER_COLUMNS,
  ORDER_COLUMNS,
  ORGANIZATION_COLUMNS,
  TICKET_COLUMNS,
} from './rows';
import { organizersOf, type Sizes } from './sizes';

type Say = (line: string) => void;
type Fill = { sizes: Sizes; todayMs: number; say: Say };
type Table = { table: string; columns: readonly string[]; expected: number; rows: Iterable<Row> };

/** Fills the migrated, empty database that the owner's connection leads to; answers how many rows each table got. */
export async function fill(sql: postgres.Sql, { sizes, todayMs, say }: Fill): Promise<Record<string, number>> {
  const [role] = await sql<{ id: string }[]>`
    select id from roles where built_in and scope = 'organization' order by cardinality(permissions) desc limit 1`;
  if (!role) throw new Error('The database has no built-in roles; it must be migrated first.');
  const tables = tablesOf({ sizes, todayMs, roleId: role.id });
  const counts: Record<string, number> = {};
  await inBulk(
    sql,
    tables.map(({ table }) => table),
    {
      say,
      work: async () => {
        for (const { rows, ...target } of tables) counts[target.table] = await copyRows({ sql, say }, target, rows);
      },
    },
  );
  say('  vacuum analyze …');
  await sql`vacuum analyze`;
  return counts;
}

function tablesOf({ sizes, todayMs, roleId }: { sizes: Sizes; todayMs: number; roleId: string }): Table[] {
  const rows = new LoadRows({ sizes, todayMs });
  const organizers = organizersOf(sizes);
  const people = { users: sizes.users, todayMs };
  return [
    { table: 'users', columns: USER_COLUMNS, expected: sizes.users, rows: userRows(people) },
    { table: 'organizations', columns: ORGANIZATION_COLUMNS, expected: organizers, rows: rows.organizations() },
    { table: 'members', columns: MEMBER_COLUMNS, expected: organizers, rows: rows.members() },
    { table: 'grants', columns: GRANT_COLUMNS, expected: organizers, rows: rows.grants(roleId) },
    { table: 'events', columns: EVENT_COLUMNS, expected: sizes.events, rows: rows.events() },
    { table: 'event_facts', columns: FACT_COLUMNS, expected: sizes.events, rows: rows.facts() },
    { table: 'orders', columns: ORDER_COLUMNS, expected: Math.round(0.7 * sizes.tickets), rows: rows.orders() },
    { table: 'tickets', columns: TICKET_COLUMNS, expected: sizes.tickets, rows: rows.tickets() },
  ];
}
