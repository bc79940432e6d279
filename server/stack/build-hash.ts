import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';

const SOURCES = [
  'app',
  'components',
  'db',
  'docs',
  'emails',
  'public',
  'instrumentation.ts',
  'server',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];
/** The guide's pages are built; what else is Markdown is only read by people. */
const NOT_BUILT = /\.test\.tsx?$|^(?!docs\/).*\.md$|^server\/stack\//;

const stampFile = z.object({ hash: z.string() });

/** What a build follows from. `settings` are the values that are baked into it. */
export function sourceHash(root: string, settings: Record<string, string | undefined>): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const file of SOURCES.flatMap((source) => filesIn(join(root, source)))) {
    const name = relative(root, file);
    if (NOT_BUILT.test(name)) continue;
    hash.update(`\0${name}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)));
}

const stampPath = (buildDir: string) => join(buildDir, 'foyer-build.json');

/** Written only after a whole build, so one that was cut short is made again. */
export const isBuilt = (buildDir: string, hash: string): boolean => {
  if (!existsSync(stampPath(buildDir))) return false;
  return stampFile.safeParse(JSON.parse(readFileSync(stampPath(buildDir), 'utf8'))).data?.hash === hash;
};

export const markBuilt = (buildDir: string, hash: string): void =>
  writeFileSync(stampPath(buildDir), JSON.stringify({ hash }));
