import type { KnipConfig } from 'knip';

/** Used by pages, tests and tools that are not there yet. Whoever adds one removes its line here; then both lists go. */
const awaitedFiles = [
  'server/api/context.ts',
  'server/env.ts',
  'server/events/{rules/days,schema}.ts',
  'server/i18n/{messages,navigation}.ts',
  'server/identity/{schema,session}.ts',
  'server/integrations/email/dev.ts',
  'server/kernel/{errors,pure/page,pure/permissions,queue,transaction}.ts',
  'tests/e2e/support/person.ts',
  'server/stack/{log-file,ports,postgres/cluster}.ts',
];
const awaitedPackages = ['@sparticuz/chromium', '@tanstack/react-table', '@tanstack/react-virtual'];

const config: KnipConfig = {
  entry: [
    'scripts/*.{ts,mjs}',
    // Started by path, as processes of their own.
    'server/stack/main.ts',
    'server/stack/follow.mjs',
    'server/stack/mailbox/main.ts',
    'db/seed/main.ts',
    'tests/support/{curtain-worker,fake-process,fake-stack}.{ts,mjs}',
    // Named by path in the settings of Vitest and Playwright.
    'tests/**/support/outcome-reporter.ts',
    'tests/e2e/**/*.spec.ts',
    // What the design pages show. Once all of it stands on /dev/ui, this line goes.
    'components/{ui,shared}/**/*.{ts,tsx}',
  ],
  project: ['**/*.{ts,tsx,mjs,cjs,css}'],
  // A function's neighbours may name its parameters without importing the type today.
  ignoreExportsUsedInFile: { type: true, interface: true },
  ignoreIssues: Object.fromEntries(awaitedFiles.map((path) => [path, ['exports', 'types']])),
  ignoreDependencies: [
    // Run as a program by scripts/checks/imports.ts.
    'dependency-cruiser',
    ...awaitedPackages,
  ],
  ignoreBinaries: ['useradd'],
};

export default config;
