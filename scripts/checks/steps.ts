import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

type Outcome = { ok: boolean; output: string };
export type Step = { name: string; run: () => Promise<Outcome> };
export type StepResult = Outcome & { name: string; seconds: number };

/** What may run at the same time: most steps keep a core busy. */
const AT_ONCE = 2;

/** Runs every step, also after one has failed: whoever mends one thing wants to see the others. */
export async function runSteps(
  steps: readonly Step[],
  onStep: (result: StepResult) => void = () => undefined,
): Promise<StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const startedAt = performance.now();
      const result = { name: step.name, ...(await settle(step)), seconds: (performance.now() - startedAt) / 1000 };
      results.push(result);
      onStep(result);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

/** A check that breaks has not passed. */
async function settle(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    return { ok: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** One of the installed programs, run at the root; what it prints is kept for when it fails. */
export function program(root: string, name: string, args: readonly string[]): Promise<Outcome> {
  const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  // Printed as it is, also into a file.
  const env = { ...process.env, PATH, NO_COLOR: '1', FORCE_COLOR: undefined };
  return new Promise((resolve) => {
    const child = spawn(name, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.once('error', (error) => resolve({ ok: false, output: `${name} could not be started: ${error.message}` }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}
