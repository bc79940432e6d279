import { type Finding, filesIn, readSource } from '../source-files';

/** Groups that are rendered for one person at a time, whose scripts therefore carry a nonce. */
const GROUPS = ['account', 'admin', 'checkout', 'dev', 'live', 'studio'];

/** A page of such a group that were made in advance would be served with scripts that its policy forbids. */
export function checkPersonalPages(root: string, isPersonalPath: (path: string) => boolean): Finding[] {
  const files = filesIn(root, ['app/**/{page,layout}.tsx']);
  const pages = files.filter((path) => path.endsWith('/page.tsx'));
  return [
    ...GROUPS.flatMap((group) => checkGroup(root, group, files)),
    ...pages
      .filter((path) => groupOf(path) !== undefined && !isPersonalPath(address(path)))
      .map((path) => `${path}: ${address(path)} is not among the personal paths of the security policy`),
    ...pages
      .filter((path) => groupOf(path) === undefined && isPersonalPath(address(path)))
      .map((path) => `${path}: ${address(path)} is public and has the policy of personal pages`),
  ];
}

const groupOf = (path: string) => GROUPS.find((group) => path.startsWith(`app/[locale]/(${group})/`));

function checkGroup(root: string, group: string, files: readonly string[]): Finding[] {
  const folder = `app/[locale]/(${group})`;
  const own = files.filter((path) => path.startsWith(`${folder}/`));
  const pages = own.filter((path) => path.endsWith('/page.tsx'));
  if (pages.length === 0) return [];
  const waiting = own.filter((path) => path.endsWith('/layout.tsx') && waits(readSource(root, path))).map(folderOf);
  const findings = pages
    .filter((page) => !waiting.some((layout) => `${folderOf(page)}/`.startsWith(`${layout}/`)))
    .map((page) => `${page}: no layout above says "export const instant = false" and "await connection()"`);
  const ends = pages.some(
    (page) => /\[\.\.\.\w+\]\]?\/page\.tsx$/.test(page) && /notFound\(\)/.test(readSource(root, page)),
  );
  return ends ? findings : [...findings, `${folder}: has no catch-all page that calls notFound()`];
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));

/** At the top of the layout: below a Suspense the shell around it would be made in advance. */
const waits = (text: string) =>
  /^export const instant = false;$/m.test(text) && /^ {2}await connection\(\);$/m.test(text);

const address = (path: string): string =>
  folderOf(path)
    .replace('app/[locale]', '/en')
    .replace(/\/\([^)]+\)/g, '')
    .replace(/\[[^\]]+\]/g, 'anything');
