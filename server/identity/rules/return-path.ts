import { isLocale } from '../../i18n/config';

const MAX_LENGTH = 1000;
/** Coming back to one of these would be coming back to the door. */
const DOORS = /^\/(sign-in|sign-up|verify-email)(\/|\?|#|$)/;
// Browsers read a backslash as a slash and drop control characters, so "/\evil" and "/<tab>/evil" leave the site.
const UNSAFE = /[\\\p{C}]/u;

/**
 * Where a person wanted to go before they were asked to sign in: a path of ours, without its language, or null. It
 * comes from the address, so anybody can write anything into it.
 */
export function returnPath(wanted: unknown): string | null {
  if (typeof wanted !== 'string' || wanted.length > MAX_LENGTH || UNSAFE.test(wanted)) return null;
  if (!wanted.startsWith('/') || wanted.startsWith('//')) return null;
  const path = withoutLanguage(wanted);
  return path.startsWith('//') || DOORS.test(path) ? null : path;
}

function withoutLanguage(path: string): string {
  const [first = ''] = path.slice(1).split(/[/?#]/);
  if (!isLocale(first)) return path;
  const rest = path.slice(first.length + 1);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The address to go on to, in the language of the page one comes from. */
export const afterSignIn = (locale: string, wanted: unknown): string => {
  const path = returnPath(wanted) ?? '/account';
  return `/${locale}${path === '/' ? '' : path}`;
};
