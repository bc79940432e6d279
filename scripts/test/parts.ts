import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { personEnvironment } from '@/server/stack/environment';
import { livekitProgram } from '@/server/stack/livekit/program';
import { type Say, withProgress } from '@/server/stack/progress';
import { findChromium } from '@/tests/support/chromium';
import { testServer } from '@/tests/support/test-server';
import { startTestStack } from '@/tests/support/test-stack';
import { emptyOutcome, type Outcome, readOutcome } from './outcome';
import { runProgram } from './program';

const root = resolve(import.meta.dirname, '../..');

export type Run = {
  /** Handed on to vitest or Playwright. */
  args: readonly string[];
  say: Say;
  signal: AbortSignal;
};

export type TestPart = { name: string; title: string; run: (run: Run) => Promise<Outcome> };

const outcomeFile = (name: string) => join(root, '.foyer-test/outcomes', `${name}.json`);

async function runTests(name: string, program: Parameters<typeof runProgram>[0]): Promise<Outcome> {
  const file = outcomeFile(name);
  rmSync(file, { force: true });
  const exitCode = await runProgram({ ...program, env: { ...program.env, FOYER_TEST_OUTCOME: file } });
  return readOutcome(file, { title: name, exitCode });
}

const REPORTERS = ['--reporter', 'default', '--reporter', './tests/support/outcome-reporter.ts'];

const vitest = (project: 'unit' | 'int', { args, signal }: Run, env: Record<string, string> = {}) =>
  runTests(project, {
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...REPORTERS, ...args],
    cwd: root,
    env,
    signal,
  });

const verify: TestPart = {
  name: 'verify',
  title: 'Checks',
  run: async ({ say }) => {
    const { runVerify } = await import('../verify');
    const steps = await runVerify({ unitTests: false, say });
    return {
      ...emptyOutcome(),
      passed: steps.filter(({ ok }) => ok).length,
      failed: steps.filter(({ ok }) => !ok).map(({ name }) => `check: ${name}`),
    };
  },
};

const unit: TestPart = { name: 'unit', title: 'Unit tests', run: (run) => vitest('unit', run) };

/** Building it takes minutes, and no single test is that patient. When it can't be had, the tests say so themselves. */
const getLivekit = ({ say, signal }: Run) =>
  withProgress(say, 'Getting livekit-server', () =>
    livekitProgram({ env: personEnvironment(root, process.env), signal }),
  );

const int: TestPart = {
  name: 'int',
  title: 'Integration tests',
  run: async (run) => {
    await getLivekit(run);
    const { ownerUrl, appUrl, stop } = await testServer(run);
    try {
      return await vitest('int', run, { FOYER_TEST_OWNER_URL: ownerUrl, FOYER_TEST_APP_URL: appUrl });
    } finally {
      await stop();
    }
  },
};

const e2e: TestPart = {
  name: 'e2e',
  title: 'Journeys',
  run: async (run) => {
    const chromium = await withProgress(run.say, 'Finding Chromium', findChromium);
    if (!chromium.found) {
      return { ...emptyOutcome(), skipped: [{ name: 'all journeys', reason: chromium.why }] };
    }
    const { env, stop } = await startTestStack(run);
    try {
      return await runTests('e2e', {
        // Whoever names one file wants that one, not what usually goes before it.
        args: [
          'node_modules/@playwright/test/cli.js',
          'test',
          ...(run.args.length > 0 ? ['--no-deps'] : []),
          ...run.args,
        ],
        cwd: root,
        env: { ...env, CHROMIUM_PATH: chromium.path },
        signal: run.signal,
      });
    } finally {
      await stop();
    }
  },
};

/** In the order in which they tell most for the time they take. */
export const testParts: readonly TestPart[] = [verify, unit, int, e2e];
