import { z } from 'zod';
import type { Finding } from './source-files';

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
      inBundle: z.boolean().optional(),
    }),
  ),
});
type Package = z.infer<typeof lockfile>['packages'][string];

/** The oldest versions without a known hole. Raise one when an advisory appears; never lower it. */
const MINIMUM: Record<string, string> = {
  '@auth/core': '0.41.3',
  '@trpc/server': '11.8.0',
  dompurify: '3.4.18',
  'drizzle-orm': '0.45.2',
  next: '16.3.8',
  'next-auth': '4.24.15',
  nodemailer: '10.4.1',
  postcss: '8.5.12',
  react: '19.2.6',
  'react-dom': '19.2.6',
  'react-server-dom-webpack': '19.2.6',
};

const LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
];

/** Other terms, each for the packages whose use was thought through. */
const EXCEPTIONS: { name: RegExp; licence: string; why: string }[] = [
  {
    name: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    why: 'libvips is a library of its own that anybody may replace',
  },
  { name: /^@fontsource-variable\//, licence: 'OFL-1.1', why: 'fonts are shipped as they are, under their own names' },
  { name: /^@expo-google-fonts\//, licence: 'OFL-1.1', why: 'fonts as well, for pictures and papers that we draw' },
  { name: /^png-js$/, licence: 'unknown', why: 'its LICENSE file is MIT; only its package.json does not say so' },
  { name: /^caniuse-lite$/, licence: 'CC-BY-4.0', why: 'data that names its source and is read only while building' },
];

/** Holes that are known, packages from elsewhere than the registry, and terms that do not go with ours. */
export function checkLockfile(content: unknown): Finding[] {
  const { packages } = lockfile.parse(content);
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, one]) => complaintsAbout(nameOf(path), one).map((complaint) => `${path}: ${complaint}`));
}

/** Every copy counts: `node_modules/next/node_modules/postcss` is a postcss. */
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

function complaintsAbout(name: string, one: Package): string[] {
  const minimum = MINIMUM[name];
  const { version = '0.0.0' } = one;
  const complaints: string[] = [];
  if (minimum && isOlder(version, minimum)) complaints.push(`${version} has a known hole, ${minimum} has not`);
  // Without addresses in the lockfile npm asks the registry it is set to, and nothing else.
  if (one.resolved || one.link) complaints.push('comes from an address instead of the registry');
  if (!one.integrity && !one.inBundle) complaints.push('has no checksum');
  if (!one.dev && !isLicensed(name, one.license ?? 'unknown')) {
    complaints.push(`its licence "${one.license ?? 'unknown'}" is not among those that were accepted`);
  }
  return complaints;
}

/** `A OR B` lets us choose, `A AND B` asks for both. */
const isLicensed = (name: string, licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((choice) => isAccepted(name, choice)));

const isAccepted = (name: string, licence: string) =>
  LICENCES.includes(licence) ||
  EXCEPTIONS.some((exception) => exception.name.test(name) && exception.licence === licence);

/** A version before its release (`16.3.8-canary.1`) is older than the release. */
export function isOlder(version: string, than: string): boolean {
  const [given, wanted] = [numbersOf(version), numbersOf(than)];
  const differs = wanted.findIndex((number, index) => number !== given[index]);
  if (differs === -1) return version.includes('-') && !than.includes('-');
  return (given[differs] ?? 0) < (wanted[differs] ?? 0);
}

const numbersOf = (version: string): number[] => (version.split(/[-+]/)[0] ?? '').split('.').map(Number);
