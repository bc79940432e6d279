import postgres from 'postgres';
import { rounded } from '../statistics';
import { freshDatabase } from './database';
import { fill } from './fill';
import { embeddedServer } from './server';
import { sizesInput } from './sizes';

type Say = (line: string) => void;
export type LoadOptions = { events?: string; tickets?: string; users?: string; database?: string };

export const LOAD_DATABASE = 'foyer_load';

/** Sorting is most of making an index: it has room to do it in memory. */
const SETTINGS = { maintenance_work_mem: '512MB', synchronous_commit: 'off', application_name: 'foyer-load' };

/** A database of its own with as much in it as a large installation has. The same sizes give the same rows on a day. */
export async function benchLoad(say: Say, { database = LOAD_DATABASE, ...wanted }: LoadOptions) {
  const sizes = sizesInput.parse(wanted);
  const server = await embeddedServer(say);
  try {
    say(`\n  ${database}: ${sizes.events} events, ${sizes.tickets} tickets, ${sizes.users} people`);
    const startedAt = performance.now();
    const { ownerUrl } = await freshDatabase(server, database);
    const sql = postgres(ownerUrl, { max: 2, onnotice: () => undefined, connection: SETTINGS });
    try {
      const rows = await fill(sql, { sizes, todayMs: today(), say });
      const seconds = rounded((performance.now() - startedAt) / 1000, 1);
      say(`  ready after ${seconds} s\n`);
      return { database, rows, seconds };
    } finally {
      await sql.end();
    }
  } finally {
    await server.stop();
  }
}

const DAY_MS = 86_400_000;
const today = () => Math.floor(Date.now() / DAY_MS) * DAY_MS;
