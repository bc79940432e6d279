import { defineConfig } from '@playwright/test';

const { CI, FOYER_TEST_OUTCOME } = process.env;

/** What kills parts of the application comes when nobody else uses it any more. */
const RECOVERY = /recovery\.spec\.ts$/;

/** Journeys through the whole application in a real browser. Where it runs is said by `tests/e2e/support`. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/global-setup.ts',
  fullyParallel: true,
  forbidOnly: CI === 'true',
  workers: 2,
  retries: CI === 'true' ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: FOYER_TEST_OUTCOME ? [['list'], ['./tests/e2e/support/outcome-reporter.ts']] : [['list']],
  projects: [
    { name: 'journeys', testIgnore: RECOVERY },
    { name: 'recovery', testMatch: RECOVERY, dependencies: ['journeys'], fullyParallel: false },
  ],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Moscow',
    // A picture taken half-way through a fade has colours nobody chose.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
