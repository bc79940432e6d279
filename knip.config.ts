import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'scripts/*.{ts,mjs}',
    // Started by path, as processes of their own.
    'server/stack/main.ts',
    'server/stack/follow.mjs',
    'server/stack/livekit/main.ts',
    'server/stack/mailbox/main.ts',
    'server/stack/uploads/main.ts',
    'server/stack/realtime/main.ts',
    'db/seed/main.ts',
    'bench/main.ts',
    'bench/pages/driver.ts',
    'bench/realtime/{bare-server,driver,durable-driver}.ts',
    'bench/realtime/measure-memory.mjs',
    'tests/support/{curtain-worker,fake-process,fake-stack}.{ts,mjs}',
    // Named by path in the settings of Vitest and Playwright.
    'tests/**/support/outcome-reporter.ts',
    'tests/e2e/**/*.spec.ts',
    // Primitives stay as they were generated, whole: a screen takes the parts it needs.
    'components/ui/*.tsx',
  ],
  project: ['**/*.{ts,tsx,mjs,cjs,css}'],
  // A function's neighbours may name its parameters without importing the type today.
  ignoreExportsUsedInFile: { type: true, interface: true },
  ignoreDependencies: [
    // Run as a program by scripts/checks/imports.ts.
    'dependency-cruiser',
    // Read by path: a font is no module.
    '@expo-google-fonts/noto-serif-display',
    '@expo-google-fonts/onest',
    // Unpacked by path where the machine has no browser.
    '@sparticuz/chromium',
  ],
  ignoreBinaries: ['useradd'],
};

export default config;
