import { toLatin } from '../../kernel/pure/latin';
import { MAX_HANDLE_LENGTH, MIN_HANDLE_LENGTH } from '../schema';

/** Addresses of our own, now or likely one day, and names that would pass for us. */
const RESERVED = new Set(
  'about account admin administrator api app auth calendar checkout dev docs events foyer help home interviews legal live login logout mail me messages new notifications o official organizer organiser points privacy root search security settings sign-in sign-out sign-up staff studio support system terms tickets u undefined null www'.split(
    ' ',
  ),
);

export const isReservedHandle = (handle: string) => RESERVED.has(handle.toLowerCase());

/** A handle for a name in any of our scripts: "Әсел Төлеуғазы" becomes "asel-toleugazy". */
export function suggestHandle(...names: string[]): string {
  const handle = toLatin(names.join(' '))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_HANDLE_LENGTH)
    .replace(/^-+|-+$/g, '');
  return handle.length < MIN_HANDLE_LENGTH || isReservedHandle(handle) ? '' : handle;
}
