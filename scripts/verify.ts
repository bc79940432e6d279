import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sections } from '../server/env';
import { stackKeys } from '../server/stack/keys';
import { type Say, withProgress } from '../server/stack/progress';
import { checkEnvExample } from './checks/env-example';
import { checkImports } from './checks/imports';
import { checkMessages } from './checks/messages';
import type { Finding } from './checks/source-files';
import { program, runSteps, type Step, type StepResult } from './checks/steps';

const root = join(import.meta.dirname, '..');

const found = (findings: Finding[]) => ({ ok: findings.length === 0, output: findings.join('\n') });

/** The types of routes are made from the folders of `app/`, so a fresh clone has them before anything is built. */
async function checkTypes() {
  const routes = await program(root, 'next', ['typegen']);
  return routes.ok ? program(root, 'tsc', ['--noEmit']) : routes;
}

/** The longest first, so that the short ones fill the other core. */
const steps: Step[] = [
  { name: 'types', run: checkTypes },
  { name: 'format and budgets', run: () => program(root, 'biome', ['check', '--error-on-warnings', '.']) },
  { name: 'imports', run: async () => found(await checkImports(root)) },
  { name: 'dead code', run: () => program(root, 'knip', ['--no-progress']) },
  { name: 'messages', run: async () => found(checkMessages(root)) },
  { name: '.env.example', run: async () => found(checkEnvExample(root, { ...sections, stack: stackKeys })) },
];
const unit: Step = { name: 'unit tests', run: () => program(root, 'vitest', ['run', '--project', 'unit']) };

type Options = { unitTests?: boolean; say: Say };

/** Everything that can be known without a database or a browser. */
export const runVerify = ({ unitTests = true, say }: Options): Promise<StepResult[]> =>
  withProgress(say, 'Checking', (sayAbove) => runSteps(unitTests ? [...steps, unit] : steps, tell(sayAbove)));

const tell =
  (say: Say) =>
  ({ name, ok, seconds, output }: StepResult): void => {
    say(`  ${ok ? '✓' : '✗'} ${name.padEnd(20)} ${seconds.toFixed(1)} s`);
    if (!ok) say(output.trimEnd().replace(/^/gm, '    '));
  };

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = await runVerify({ say: console.log });
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
