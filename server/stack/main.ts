import { resolve } from 'node:path';
import { lastLines } from './log-file';
import type { Mode } from './part';
import { postgresPart } from './parts/postgres';
import { type Stack, startStack } from './stack';
import { StartError } from './start-error';
import { startTable } from './table';

const LOG_LINES = 15;
const say = (line: string) => console.log(line);
const command = process.argv[2] ?? 'start';
const onlyPostgres = command === 'postgres';
const mode: Mode = command === 'dev' ? 'dev' : 'start';

let stack: Stack | undefined;
let stopRequests = 0;

/** Once: everything stops in order. Twice: at once. */
async function requestStop(): Promise<void> {
  stopRequests += 1;
  if (stopRequests > 1) {
    stack?.kill();
    process.exit(130);
  }
  if (!stack) return;
  say('\n  Stopping …');
  await stack.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void requestStop());

try {
  const root = resolve(import.meta.dirname, '../..');
  stack = await startStack({ root, mode, shell: process.env, say, ...(onlyPostgres && { parts: [postgresPart] }) });
  if (stopRequests > 0) {
    await stack.stop();
    process.exit(0);
  }
  if (onlyPostgres) {
    say(`DATABASE_URL=${stack.env.DATABASE_URL}\nDATABASE_OWNER_URL=${stack.env.DATABASE_OWNER_URL}`);
  } else {
    say(startTable(stack, { demo: stack.demo }));
  }
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(`\n  ${error.message}`);
  if (error.logFile)
    console.error(
      `${lastLines(error.logFile, LOG_LINES)
        .map((line) => `  | ${line}`)
        .join('\n')}\n  whole log: ${error.logFile}`,
    );
  process.exit(1);
}
