import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sections } from '../server/env';
import { checkEnvExample } from './checks/env-example';
import { checkImports } from './checks/imports';
import { checkMessages } from './checks/messages';
import type { Finding } from './checks/source-files';

const root = join(import.meta.dirname, '..');
/** What may run at the same time: each of these keeps a core busy. */
const AT_ONCE = 2;

type Outcome = { ok: boolean; output: string };
type Step = { name: string; run: () => Promise<Outcome> };
export type StepResult = Outcome & { name: string; seconds: number };

/** The longest first, so that the short ones fill the other core. */
const steps: Step[] = [
  { name: 'types', run: checkTypes },
  { name: 'format and budgets', run: () => program('biome', ['check', '--error-on-warnings', '.']) },
  { name: 'imports', run: async () => outcome(await checkImports(root)) },
  { name: 'dead code', run: () => program('knip', ['--no-progress']) },
  { name: 'messages', run: async () => outcome(checkMessages(root)) },
  { name: '.env.example', run: async () => outcome(checkEnvExample(root, sections)) },
];
const unit: Step = { name: 'unit tests', run: () => program('vitest', ['run', '--project', 'unit']) };

type Options = { unitTests?: boolean; onStep?: (result: StepResult) => void };

/** Everything that can be known without a database or a browser. */
export async function runVerify({ unitTests = true, onStep }: Options = {}): Promise<StepResult[]> {
  const waiting = unitTests ? [...steps, unit] : [...steps];
  const results: StepResult[] = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const startedAt = performance.now();
      const result = { name: step.name, ...(await run(step)), seconds: (performance.now() - startedAt) / 1000 };
      results.push(result);
      onStep?.(result);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

/** A check that breaks has not passed. */
async function run(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    return { ok: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const outcome = (findings: Finding[]): Outcome => ({ ok: findings.length === 0, output: findings.join('\n') });

/** The types of routes are made from the folders of `app/`, so a fresh clone has them before anything is built. */
async function checkTypes(): Promise<Outcome> {
  const routes = await program('next', ['typegen']);
  return routes.ok ? program('tsc', ['--noEmit']) : routes;
}

function program(name: string, args: readonly string[]): Promise<Outcome> {
  const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  // What fails is printed as it is, also into a file.
  const env = { ...process.env, PATH, NO_COLOR: '1', FORCE_COLOR: undefined };
  return new Promise((settle) => {
    const child = spawn(name, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.once('error', (error) => settle({ ok: false, output: `${name} could not be started: ${error.message}` }));
    child.once('close', (code) => settle({ ok: code === 0, output }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = await runVerify({ onStep: printStep });
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}

export function printStep({ name, ok, seconds, output }: StepResult): void {
  console.log(`  ${ok ? '✓' : '✗'} ${name.padEnd(20)} ${seconds.toFixed(1)} s`);
  if (!ok) console.log(output.trimEnd().replace(/^/gm, '    '));
}
