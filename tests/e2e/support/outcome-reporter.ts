import type { FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { emptyOutcome, writeOutcome } from '@/scripts/test/outcome';

/** Writes what a run of Playwright came to, for the closing line of `npm test`. */
export default class OutcomeReporter implements Reporter {
  readonly #outcome = emptyOutcome();
  #suite: Suite | undefined;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  /** Whatever fails outside of any test: a file that does not load, a setup that throws. */
  onError({ message }: TestError): void {
    this.#outcome.failed.push(`an error outside of any journey: ${message?.split('\n')[0]}`);
  }

  onEnd({ status }: FullResult): void {
    for (const test of this.#suite?.allTests() ?? []) this.#add(test);
    if (status === 'timedout') this.#outcome.failed.push('the journeys took longer than they may');
    const { FOYER_TEST_OUTCOME } = process.env;
    if (FOYER_TEST_OUTCOME) writeOutcome(FOYER_TEST_OUTCOME, this.#outcome);
  }

  #add(test: TestCase): void {
    const name = test.titlePath().filter(Boolean).join(' › ');
    const outcome = test.outcome();
    if (outcome === 'unexpected') this.#outcome.failed.push(name);
    else if (outcome === 'skipped') this.#outcome.skipped.push({ name, reason: reasonOf(test) });
    else this.#outcome.passed += 1;
    if (outcome === 'flaky') this.#outcome.flaky.push(name);
  }
}

const reasonOf = (test: TestCase) =>
  test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? 'it does not say why';
