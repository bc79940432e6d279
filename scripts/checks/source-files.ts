import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One sentence about one place, beginning with the file; no finding is what every check wants to return. */
export type Finding = string;

/** Where code that is served lives. Scripts and tests stand beside it. */
export const rooms = ['app', 'components', 'db', 'emails', 'server'];

const SKIPPED = ['node_modules', 'fixtures', 'migrations'];

/** Paths below the root with forward slashes, sorted, so that a check says the same on every machine. */
export function filesIn(root: string, patterns: readonly string[]): string[] {
  return globSync([...patterns], { cwd: root, exclude: (name) => SKIPPED.includes(name) || name.startsWith('.next') })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/** The TypeScript of the application, without its tests. */
export const applicationFiles = (root: string): string[] =>
  filesIn(root, [...rooms.map((room) => `${room}/**/*.{ts,tsx}`), '*.ts']).filter((path) => !isTest(path));

export const readSource = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
