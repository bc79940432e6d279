import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Finding, filesIn, readSource } from '../source-files';

const MAX_LINES = 40;

/** A README is read when it is short, and believed when the paths in it exist. */
export function checkReadmes(root: string): Finding[] {
  return filesIn(root, ['*.md', '*/**/*.md']).flatMap((path) => {
    const text = readSource(root, path);
    const lines = text.trimEnd().split('\n').length;
    const long = path.endsWith('/README.md') && lines > MAX_LINES;
    return [
      ...(long ? [`${path}: has ${lines} lines, more than ${MAX_LINES}`] : []),
      ...citedPaths(text)
        .filter((cited) => !isPackage(root, cited) && !exists(root, dirname(path), cited))
        .map((cited) => `${path}: there is no \`${cited}\``),
    ];
  });
}

/** What stands in backticks with a slash inside, is no address and no media type. */
function citedPaths(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/`([^`\s]+)`/g)]
    .map(([, cited = '']) => cited.replace(/#.*$/, ''))
    .filter((cited) => /^[\w.[(<*-][^:]*\/[^:]*$/.test(cited) && !/^(text|image|application)\//.test(cited));
}

/** `server/<domain>/router.ts` stands for whatever is there, but something must be. */
function exists(root: string, folder: string, cited: string): boolean {
  const wanted = cited.replace(/<[^>]+>|…/g, '*');
  return [join(folder, wanted), wanted].some((path) =>
    path.includes('*') ? filesIn(root, [escapeSegments(path)]).length > 0 : existsSync(join(root, path)),
  );
}

/** Folders such as `[locale]` are no pattern. */
const escapeSegments = (path: string) => path.replace(/[[\]()]/g, '?').replace(/\/$/, '');

const manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

function isPackage(root: string, cited: string): boolean {
  if (!existsSync(join(root, 'package.json'))) return false;
  const { dependencies, devDependencies } = manifest.parse(JSON.parse(readSource(root, 'package.json')));
  return (cited.split('/')[0] ?? '') in { ...dependencies, ...devDependencies };
}
