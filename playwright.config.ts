import { defineConfig } from '@playwright/test';

const { CI, FOYER_TEST_OUTCOME } = process.env;

/** What kills parts of the application comes when nobody else uses it any more. */
const RECOVERY = /recovery\.spec\.ts$/;
/** Moving pictures without a graphics card: two of these at once would take each other's breath. */
const MEDIA = /(live-media|live-room|whole-evening)\.spec\.ts$/;

/** Journeys through the whole application in a real browser. Where it runs is said by `tests/e2e/support`. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/global-setup.ts',
  fullyParallel: true,
  forbidOnly: CI === 'true',
  workers: 2,
  retries: CI === 'true' ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: FOYER_TEST_OUTCOME ? [['list'], ['./tests/e2e/support/outcome-reporter.ts']] : [['list']],
  projects: [
    { name: 'journeys', testIgnore: [RECOVERY, MEDIA] },
    { name: 'media', testMatch: MEDIA, dependencies: ['journeys'], workers: 1 },
    { name: 'recovery', testMatch: RECOVERY, dependencies: ['media'], fullyParallel: false },
  ],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Moscow',
    // A picture taken half-way through a fade has colours nobody chose.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
