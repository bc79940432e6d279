import { resolve } from 'node:path';
import { postgresPart } from './parts/postgres';
import { runStack } from './run';
import type { Stack } from './stack';
import { startTable } from './table';

const command = process.argv[2] ?? 'start';
const onlyPostgres = command === 'postgres';
const say = (line: string) => console.log(line);

const addresses = ({ env }: Stack) => `DATABASE_URL=${env.DATABASE_URL}\nDATABASE_OWNER_URL=${env.DATABASE_OWNER_URL}`;

await runStack(
  {
    root: resolve(import.meta.dirname, '../..'),
    mode: command === 'dev' ? 'dev' : 'start',
    shell: process.env,
    say,
    ...(onlyPostgres && { parts: [postgresPart] }),
  },
  (stack) => say(onlyPostgres ? addresses(stack) : startTable(stack)),
);
