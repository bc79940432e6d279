import type { KnipConfig } from 'knip';

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
  project: ['**/*.{ts,tsx,mjs,cjs,css}', '!tests/checks/fixtures/**'],
  // A function's neighbours may name its parameters without importing the type today.
  ignoreExportsUsedInFile: { type: true, interface: true },
  ignoreDependencies: [
    // `node --import tsx` starts everything outside Next; `node` is what starts it.
    'tsx',
    'node',
    // Forced onto next-auth by "overrides".
    'nodemailer',
    // The colours and sizes of theme.css.
    'tailwindcss',
  ],
  ignoreBinaries: ['useradd'],
};

export default config;
