import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { type Finding, filesIn, isTest, rooms } from './source-files';

const report = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
type Report = z.infer<typeof report>;

/** The rules live in the project's own configuration, wherever the files to check are. */
const project = join(import.meta.dirname, '../..');
const config = join(project, '.dependency-cruiser.cjs');
const program = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

/**
 * Files in the wrong room. A cruiser that cannot read TypeScript reports no violation and no error, so what it has not
 * seen is a finding too.
 */
export async function checkImports(root: string, cruiseWith = cruise): Promise<Finding[]> {
  const found = filesIn(
    root,
    [...rooms, 'scripts'].map((room) => `${room}/**/*.{ts,tsx,mjs}`),
  );
  const roots = filesIn(root, ['{proxy,instrumentation}.ts']);
  const folders = [...rooms, 'scripts'].filter((room) => found.some((path) => path.startsWith(`${room}/`)));
  const { modules, summary } = await cruiseWith(root, [...folders, ...roots]);
  const seen = new Set(modules.map(({ source }) => source));
  return [
    ...summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`),
    ...[...found, ...roots]
      .filter((path) => !isTest(path) && !seen.has(path))
      .map((path) => `${path}: dependency-cruiser has not seen this file`),
  ];
}

async function cruise(root: string, entries: readonly string[]): Promise<Report> {
  const output = await new Promise<string>((settle, reject) => {
    const args = [program, '--config', config, '--output-type', 'json', ...entries];
    execFile(process.execPath, args, { cwd: root, maxBuffer: 64_000_000 }, (error, stdout, stderr) => {
      // Violations end it with a code of its own, and the report is there all the same.
      if (stdout.startsWith('{')) settle(stdout);
      else reject(new Error(`dependency-cruiser could not run: ${stderr || stdout}`, { cause: error }));
    });
  });
  return report.parse(JSON.parse(output));
}
