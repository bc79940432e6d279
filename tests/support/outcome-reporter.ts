import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { emptyOutcome, type Outcome, writeOutcome } from '../../scripts/test/outcome';

/** Writes what a run of vitest came to, for the closing line of `npm test`. */
export default class OutcomeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const { FOYER_TEST_OUTCOME } = process.env;
    if (!FOYER_TEST_OUTCOME) return;
    const outcome = emptyOutcome();
    for (const module of modules) addModule(outcome, module);
    outcome.failed.push(...unhandledErrors.map(nameOfError));
    writeOutcome(FOYER_TEST_OUTCOME, outcome);
  }
}

function addModule(outcome: Outcome, module: TestModule): void {
  const file = module.relativeModuleId;
  // A file that could not be loaded has no tests to fail.
  if (module.errors().length > 0) outcome.failed.push(`${file} could not be loaded`);
  for (const test of module.children.allTests()) {
    const name = `${file} › ${test.fullName}`;
    const result = test.result();
    if (result.state === 'passed') {
      outcome.passed += 1;
      if (test.diagnostic()?.flaky) outcome.flaky.push(name);
    } else if (result.state === 'skipped') {
      outcome.skipped.push({ name, reason: result.note ?? 'it does not say why' });
    } else {
      outcome.failed.push(name);
    }
  }
}

const nameOfError = ({ name, message }: SerializedError) => `an error outside of any test: ${name}: ${message}`;
