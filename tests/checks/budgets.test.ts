import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runTool } from './run';
import { aTree, project } from './tree';

const lines = (count: number, line: string) => Array.from({ length: count }, () => line).join('\n');
const longFunction = (count: number) =>
  `export function lay(steps: string[]) {\n${lines(count - 2, "  steps.push('one');")}\n}\n`;
const longFile = `${Array.from({ length: 301 }, (_, number) => `export const step${number} = ${number};`).join('\n')}\n`;
const knots = lines(5, '  if (a > 1) { if (a > 2) { a += 1; } }');

/** File by file: what breaks a budget, and the name of the rule that must say so. */
const broken: Record<string, [rule: string, content: string]> = {
  'server/events/long-file.ts': ['noExcessiveLinesPerFile', longFile],
  'server/events/long-function.ts': ['noExcessiveLinesPerFunction', longFunction(70)],
  'components/events/long-component.tsx': ['noExcessiveLinesPerFunction', longFunction(130)],
  'server/events/knots.ts': [
    'noExcessiveCognitiveComplexity',
    `export function tie(start: number) {\n  let a = start;\n${knots}\n  return a;\n}\n`,
  ],
  'server/events/parameters.ts': [
    'useMaxParams',
    'export const sum = (a: number, b: number, c: number, d: number) => a + b + c + d;\n',
  ],
  'server/events/any.ts': ['noExplicitAny', 'export const anything = (value: any) => value;\n'],
  'server/events/non-null.ts': [
    'noNonNullAssertion',
    'export const first = (values: string[]) => values[0]!.length;\n',
  ],
  'server/events/default.ts': ['noDefaultExport', 'export default function open() {}\n'],
  'server/events/environment.ts': ['noProcessEnv', "export const home = process.env.HOME ?? '';\n"],
  'server/events/console.ts': ['noConsole', "export const say = () => console.log('said');\n"],
  'server/events/for-each.ts': [
    'noForEach',
    'export const all = (values: string[], tell: (value: string) => void) => values.forEach((value) => tell(value));\n',
  ],
  'server/events/swallowed.ts': [
    'noEmptyBlockStatements',
    'export function quiet(run: () => void) {\n  try {\n    run();\n  } catch {}\n}\n',
  ],
  'server/events/unused.ts': ['noUnusedVariables', 'const forgotten = 1;\nexport {};\n'],
  'server/events/format.ts': ['format', 'export const   spaced="wide"\n'],
};

/** The same, where it is allowed. */
const allowed: Record<string, string> = {
  'components/ui/long-file.ts': longFile,
  'components/ui/long-component.tsx': longFunction(130),
  'components/events/component.tsx': longFunction(110),
  'db/schema/long-file.ts': longFile,
  'server/events/long-function.test.ts': longFunction(70),
  'app/page.tsx': 'export default function Page() {\n  return null;\n}\n',
  'next.config.ts': "export default { distDir: process.env.DIST ?? '.next' };\n",
  'scripts/tool.ts': "console.log(process.env.HOME ?? '');\n",
  'server/jobs/worker.int.test.ts': "export const home = process.env.HOME ?? '';\n",
};

const report = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })),
});

/** The project's own settings; only what needs a repository around it is left out. */
function settings(): string {
  const { vcs: _, ...rest } = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(join(project, 'biome.json'), 'utf8')));
  return JSON.stringify(rest);
}

let found: string[];
beforeAll(() => {
  const files = Object.fromEntries(Object.entries(broken).map(([path, [, content]]) => [path, content]));
  const root = aTree({ ...files, ...allowed, 'biome.json': settings() });
  const { output } = runTool('biome', ['check', '--reporter=json', '--max-diagnostics=none', '.'], root);
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  found = report
    .parse(JSON.parse(json))
    .diagnostics.map(({ category, location }) => `${location.path}: ${category.split('/').at(-1)}`);
}, 60_000);

describe('what goes beyond a budget is refused', () => {
  test.each(Object.entries(broken))('%s', (path, [rule]) => {
    expect(found).toContain(`${path}: ${rule}`);
  });
});

describe('where a budget does not apply, nothing is said', () => {
  test.each(Object.keys(allowed))('%s', (path) => {
    expect(found.filter((finding) => finding.startsWith(`${path}:`))).toEqual([]);
  });
});
