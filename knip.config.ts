import type { KnipConfig } from 'knip';

/** Used by pages, tests and tools that are not there yet. Whoever adds one removes its line here; then both lists go. */
const awaitedFiles = [
  'components/providers/trpc.tsx',
  'server/api/{action,context,rsc,trpc}.ts',
  'server/env.ts',
  'server/events/{rules/days,schema}.ts',
  'server/i18n/{format,messages,navigation}.ts',
  'server/identity/{rules/handle,schema,session}.ts',
  'server/integrations/email/{dev,index}.ts',
  'server/kernel/{errors,logger,pure/page,pure/permissions,queue,transaction}.ts',
  'server/stack/{log-file,ports,postgres/cluster}.ts',
  'tests/support/people.ts',
];
const awaitedPackages = [
  '@axe-core/playwright',
  '@sparticuz/chromium',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  'dockerfile-ast',
  'yaml',
];

const config: KnipConfig = {
  entry: [
    'scripts/*.{ts,mjs}',
    // Started by path, as processes of their own.
    'server/stack/main.ts',
    'server/stack/follow.mjs',
    'server/stack/mailbox/main.ts',
    'server/jobs/worker.ts',
    'db/migrate.ts',
    'db/seed/main.ts',
    'tests/support/curtain-worker.ts',
    'tests/e2e/**/*.spec.ts',
    // What the design pages show. Once all of it stands on /dev/ui, this line goes.
    'components/{ui,shared}/**/*.{ts,tsx}',
  ],
  project: ['**/*.{ts,tsx,mjs,cjs,css}'],
  // A function's neighbours may name its parameters without importing the type today.
  ignoreExportsUsedInFile: { type: true, interface: true },
  ignoreIssues: Object.fromEntries(awaitedFiles.map((path) => [path, ['exports', 'files', 'types']])),
  ignoreDependencies: [
    // Run as programs: by `node --import tsx`, and by scripts/checks/imports.ts.
    'tsx',
    'dependency-cruiser',
    ...awaitedPackages,
  ],
  ignoreBinaries: ['useradd'],
};

export default config;
