import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };
const skipped = ['node_modules/**', '.next*/**', '.foyer*/**', 'tests/e2e/**', 'tests/checks/fixtures/**'];

/** `unit` needs nothing but the code; `int` gets a PostgreSQL of its own and a fresh database per file. */
export default defineConfig({
  test: {
    slowTestThreshold: 5000,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...skipped, '**/*.int.test.ts'],
          setupFiles: ['tests/support/unit-setup.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'int',
          include: ['**/*.int.test.ts'],
          exclude: skipped,
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/int-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
