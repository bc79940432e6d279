import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const outcome = z.object({
  passed: z.int(),
  failed: z.array(z.string()),
  skipped: z.array(z.object({ name: z.string(), reason: z.string() })),
  /** Failed, and passed when tried again. */
  flaky: z.array(z.string()),
});

/** What one kind of tests came to; the reporters of vitest and Playwright write it, the closing line adds it up. */
export type Outcome = z.infer<typeof outcome>;

export const emptyOutcome = (): Outcome => ({ passed: 0, failed: [], skipped: [], flaky: [] });

export const sumOf = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
  failed: outcomes.flatMap(({ failed }) => failed),
  skipped: outcomes.flatMap(({ skipped }) => skipped),
  flaky: outcomes.flatMap(({ flaky }) => flaky),
});

export function writeOutcome(file: string, result: Outcome): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}

/** Nobody may pass by falling over: a program that failed without naming a test counts as one failure. */
export function readOutcome(file: string, { title, exitCode }: { title: string; exitCode: number }): Outcome {
  const written = existsSync(file);
  const found = written ? outcome.parse(JSON.parse(readFileSync(file, 'utf8'))) : emptyOutcome();
  if (exitCode === 0 && !written) return { ...found, failed: [`${title} did not say what it ran`] };
  if (exitCode === 0 || found.failed.length > 0) return found;
  return { ...found, failed: [`${title} ended with exit code ${exitCode}`] };
}

/** Where everything is expected to be there, a skipped test is one that did not do its duty. */
export function withSkipsFailed(result: Outcome): Outcome {
  const failed = result.skipped.map(({ name, reason }) => `${name} was skipped, which CI=true forbids: ${reason}`);
  return { ...result, failed: [...result.failed, ...failed], skipped: [] };
}

export function closingLine({ passed, failed, skipped }: Outcome): string {
  const counts = `${passed} passed, ${failed.length} failed`;
  return skipped.length > 0 ? `${counts}, ${skipped.length} skipped` : counts;
}
