import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closingLine, emptyOutcome, readOutcome, sumOf, withSkipsFailed, writeOutcome } from './outcome';

const aFile = () => join(mkdtempSync(join(tmpdir(), 'foyer-outcome-')), 'outcome.json');
const skipped = [{ name: 'all journeys', reason: 'there is no browser' }];

test('the closing line speaks of skipped tests only when there are some', () => {
  expect(closingLine({ ...emptyOutcome(), passed: 3 })).toBe('3 passed, 0 failed');
  expect(closingLine({ passed: 3, failed: ['one'], skipped, flaky: ['two'] })).toBe('3 passed, 1 failed, 1 skipped');
});

test('parts are added up, and every name is kept', () => {
  const one = { passed: 1, failed: ['a'], skipped, flaky: [] };
  const other = { passed: 2, failed: ['b'], skipped: [], flaky: ['c'] };
  expect(sumOf([one, other])).toEqual({ passed: 3, failed: ['a', 'b'], skipped, flaky: ['c'] });
  expect(sumOf([])).toEqual(emptyOutcome());
});

test('where everything must be there, a skip is a failure that says why', () => {
  const result = withSkipsFailed({ ...emptyOutcome(), passed: 1, skipped });
  expect(result.failed).toEqual(['all journeys was skipped, which CI=true forbids: there is no browser']);
  expect(closingLine(result)).toBe('1 passed, 1 failed');
});

test('what a reporter wrote is read back', () => {
  const file = aFile();
  writeOutcome(file, { passed: 2, failed: [], skipped, flaky: [] });
  expect(readOutcome(file, { title: 'unit', exitCode: 0 })).toEqual({ passed: 2, failed: [], skipped, flaky: [] });
});

test('a program that ends badly without naming a test is a failure, whatever it counted', () => {
  const file = aFile();
  expect(readOutcome(file, { title: 'unit', exitCode: 137 }).failed).toEqual(['unit ended with exit code 137']);
  writeOutcome(file, { ...emptyOutcome(), passed: 7 });
  expect(readOutcome(file, { title: 'unit', exitCode: 1 }).failed).toEqual(['unit ended with exit code 1']);
  writeOutcome(file, { ...emptyOutcome(), failed: ['one'] });
  expect(readOutcome(file, { title: 'unit', exitCode: 1 }).failed).toEqual(['one']);
});

test('a program that ends well must have counted something it can show', () => {
  const file = aFile();
  expect(readOutcome(file, { title: 'unit', exitCode: 0 }).failed).toEqual(['unit did not say what it ran']);
  writeFileSync(file, '{"passed": 1');
  expect(() => readOutcome(file, { title: 'unit', exitCode: 0 })).toThrow();
});
