import { type Finding, filesIn, readSource } from '../source-files';

const SCREENS = [
  'default',
  'error',
  'forbidden',
  'global-error',
  'global-not-found',
  'layout',
  'loading',
  'not-found',
  'page',
  'template',
  'unauthorized',
];
const SPECIAL = [
  new RegExp(`^(${SCREENS.join('|')})\\.tsx$`),
  /^(route|actions|manifest|robots|sitemap)\.ts$/,
  /^(icon|apple-icon|opengraph-image|twitter-image)\d*(\.tsx|\.(png|svg|ico|jpg|alt\.txt))$/,
  /^(favicon\.ico|README\.md)$/,
];

/** What else a page needs is a component, a query or a command, and stands where those do. */
export function checkAppFiles(root: string): Finding[] {
  return filesIn(root, ['app/**/*'])
    .filter((path) => /\.\w+$/.test(path.split('/').at(-1) ?? ''))
    .flatMap((path) => {
      const name = path.split('/').at(-1) ?? '';
      if (!SPECIAL.some((pattern) => pattern.test(name))) return [`${path}: only special files of Next and actions.ts`];
      if (name === 'actions.ts' && !readSource(root, path).trimStart().startsWith("'use server';")) {
        return [`${path}: actions begin with 'use server'`];
      }
      return [];
    });
}
