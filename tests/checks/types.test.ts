import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runTool } from './run';
import { aTree, project } from './tree';

test('the compiler refuses what may be absent, what may be anything and what does not fit', () => {
  const root = aTree({
    'tsconfig.json': JSON.stringify({
      extends: join(project, 'tsconfig.json'),
      compilerOptions: { incremental: false, tsBuildInfoFile: null, types: [], plugins: [] },
      include: ['*.ts'],
      exclude: [],
    }),
    'absent.ts': 'export const first = (values: string[]): string => values[0];\n',
    'anything.ts': 'export const take = (value) => value;\n',
    'null.ts': 'export const size = (value: string | null): number => value.length;\n',
    'override.ts': 'class A {\n  go() {}\n}\nexport class B extends A {\n  go() {}\n}\n',
    'right.ts': 'export const first = (values: string[]): string => values[0] ?? "";\n',
  });

  const { ok, output } = runTool('tsc', ['--noEmit', '-p', 'tsconfig.json'], root);

  expect(ok).toBe(false);
  const files = [...output.matchAll(/^(\w+)\.ts\(\d+,\d+\): error/gm)].map(([, file]) => file);
  expect(files).toEqual(['absent', 'anything', 'null', 'override']);
}, 60_000);
