import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Verdict, verifyActivity } from '@/server/kernel/activity/verify-activity';
import { openHouse } from './admin/house';
import { refusalLines, UsageError } from './admin/refusal';

const HELP = `
  npm run audit:verify [-- --expect <position>:<hash>]

  Walks the activity log from its first row to its last and tells the first one that was edited or removed.
  At the end it prints the head of the chain. Keep it elsewhere and give it back with --expect: then it also shows
  when the newest rows were removed together with their seals.

  Ends with 0 when the log holds, 1 when it does not, 2 when it could not be read.
`;

const WHAT = {
  edited: 'was edited after it was sealed',
  removed: 'was removed',
  cut: 'does not follow the one before it: rows in between were removed with their seals',
};

try {
  await main();
} catch (error) {
  const lines = await refusalLines(error);
  if (!lines) throw error;
  console.error(`\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const { help, expected } = readOptions();
  if (help) return console.log(HELP);
  const house = await openHouse(resolve(import.meta.dirname, '..'), process.env);
  try {
    const verdict = await verifyActivity(house.ctx.db, { note: expected?.position, progress });
    const faults = faultsOf(verdict, expected);
    const { checked, head } = verdict;
    console.log(`\n  Rows checked   ${checked}\n  Head           ${head.position}:${head.hash}`);
    for (const fault of faults) console.error(`  Broken         ${fault}`);
    console.log(faults.length === 0 ? '  The log holds.\n' : '  The log does not hold.\n');
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await house.close();
  }
}

type Expected = { position: number; hash: string };

function readOptions(): { help: boolean; expected: Expected | null } {
  const { values } = parseArgs({ options: { help: { type: 'boolean' }, expect: { type: 'string' } } });
  if (values.expect === undefined) return { help: values.help === true, expected: null };
  const [, position, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(values.expect) ?? [];
  if (!position || !hash) throw new UsageError('--expect takes a head as this command prints it: <position>:<hash>.');
  return { help: values.help === true, expected: { position: Number(position), hash } };
}

function faultsOf({ broken, head, noted, unsealed }: Verdict, expected: Expected | null): string[] {
  const faults = broken ? [`row ${broken.position} (${broken.activityId}) ${WHAT[broken.what]}`] : [];
  if (expected && !broken && head.position < expected.position) {
    faults.push(
      `the chain ends at ${head.position}, and once reached ${expected.position}: the newest rows were removed`,
    );
  } else if (expected && !broken && noted !== expected.hash) {
    faults.push(`row ${expected.position} is another one than the head that was kept`);
  }
  if (unsealed > 0) faults.push(`${unsealed} rows older than ten minutes have no seal; is the worker running?`);
  return faults;
}

function progress(checked: number): void {
  if (process.stdout.isTTY) process.stdout.write(`\r  Checking … ${checked}`);
}
