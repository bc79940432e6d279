import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';

export type Row = readonly (string | number | null)[];
type Target = { table: string; columns: readonly string[]; expected: number };
type Say = (line: string) => void;

const CHUNK_CHARACTERS = 256 * 1024;
const TOLD_EVERY_MS = 2000;

/** Streams rows into a table as fast as the database takes them, and says how it goes. Answers how many there were. */
export async function copyRows(
  { sql, say }: { sql: postgres.Sql; say: Say },
  { table, columns, expected }: Target,
  rows: Iterable<Row>,
): Promise<number> {
  const startedAt = performance.now();
  let [count, toldAt] = [0, startedAt];
  const tell = () => {
    const seconds = (performance.now() - startedAt) / 1000;
    const rate = Math.round(count / Math.max(seconds, 0.001));
    say(`  ${table.padEnd(14)} ${number(count)} of about ${number(expected)}   ${number(rate)}/s`);
  };
  const counted = function* () {
    for (const row of rows) {
      count += 1;
      yield row;
    }
  };
  const chunks = function* () {
    for (const chunk of chunksOf(counted())) {
      yield chunk;
      if (performance.now() - toldAt < TOLD_EVERY_MS) continue;
      toldAt = performance.now();
      tell();
    }
  };
  const target = await sql.unsafe(`copy ${table} (${columns.join(', ')}) from stdin`).writable();
  await pipeline(Readable.from(chunks()), target);
  tell();
  return count;
}

const number = (value: number) => new Intl.NumberFormat('en').format(value);

function* chunksOf(rows: Iterable<Row>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += lineOf(row);
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** The text form of COPY: a tab between values, a letter after a backslash for what would end one. */
export const lineOf = (row: Row): string => `${row.map(textOf).join('\t')}\n`;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const textOf = (value: string | number | null): string =>
  value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
