import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runTool } from './run';
import { aTree, project } from './tree';

test('files, exports and packages that nobody uses are named', () => {
  const root = aTree({
    'package.json': JSON.stringify({ name: 'house', type: 'module', dependencies: { zod: '*', superjson: '*' } }),
    'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'esnext', moduleResolution: 'bundler' } }),
    'knip.config.ts': readFileSync(join(project, 'knip.config.ts'), 'utf8'),
    'scripts/tool.ts': "import { used } from '../server/kernel/thing';\nimport 'zod';\nimport 'pino';\nused();\n",
    'server/kernel/thing.ts': 'export const used = () => 1;\nexport const spare = () => 2;\n',
    'server/kernel/forgotten.ts': 'export const nobody = 1;\n',
  });

  const { ok, output } = runTool('knip', ['--no-progress'], root);

  expect(ok).toBe(false);
  expect(output).toMatch(/Unused files \(1\)\nserver\/kernel\/forgotten\.ts/);
  expect(output).toMatch(/Unused dependencies \(1\)\nsuperjson /);
  expect(output).toMatch(/Unlisted dependencies \(1\)\npino /);
  expect(output).toMatch(/Unused exports \(1\)\nspare /);
}, 60_000);
