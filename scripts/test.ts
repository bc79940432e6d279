import { styleText } from 'node:util';
import { withFailureTold } from './test/failure';
import { closingLine, type Outcome, sumOf, withSkipsFailed } from './test/outcome';
import { type TestPart, testParts } from './test/parts';

// `npm test` runs every part; `npm run test:int -- <arguments>` one, with arguments for its runner.
const [wanted, ...args] = process.argv.slice(2);
const chosen = wanted === undefined ? testParts : testParts.filter(({ name }) => name === wanted);
if (chosen.length === 0) {
  console.error(`There is no part "${wanted}"; use one of: ${testParts.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const say = (line: string) => console.log(line);
const bold = (text: string) => styleText('bold', text, { stream: process.stdout, validateStream: true });
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!interrupted.signal.aborted) say('\n  Stopping …');
    interrupted.abort();
  });
}

type Result = { part: TestPart; outcome: Outcome; seconds: number };

async function runPart(part: TestPart): Promise<Result> {
  say(`\n${bold(part.title)}`);
  const startedAt = Date.now();
  const outcome = await withFailureTold(part, () => part.run({ args, say, signal: interrupted.signal }));
  return { part, outcome, seconds: Math.round((Date.now() - startedAt) / 1000) };
}

/** One line per part, then everything that needs a look, by name. */
function summarize(results: readonly Result[], { failed, skipped, flaky }: Outcome): void {
  say('');
  for (const { part, outcome, seconds } of results) {
    say(`  ${part.title.padEnd(18)} ${closingLine(outcome)} in ${seconds} s`);
  }
  for (const name of failed) say(`  failed   ${name}`);
  for (const { name, reason } of skipped) say(`  skipped  ${name}: ${reason}`);
  for (const name of flaky) say(`  flaky    ${name}: it failed and passed when tried again`);
  say('');
}

const results: Result[] = [];
for (const part of chosen) {
  if (!interrupted.signal.aborted) results.push(await runPart(part));
}
if (interrupted.signal.aborted) process.exit(130);

const counted = sumOf(results.map(({ outcome }) => outcome));
const total = process.env.CI === 'true' ? withSkipsFailed(counted) : counted;
summarize(results, total);
say(closingLine(total));
process.exit(total.failed.length > 0 ? 1 : 0);
