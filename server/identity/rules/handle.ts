import { MAX_HANDLE_LENGTH, MIN_HANDLE_LENGTH } from '../schema';

/** Addresses of our own, now or likely one day, and names that would pass for us. */
const RESERVED = new Set(
  'about account admin administrator api app auth calendar checkout dev docs events foyer help home interviews legal live login logout mail me messages new notifications o official organizer organiser points privacy root search security settings sign-in sign-out sign-up staff studio support system terms tickets u undefined null www'.split(
    ' ',
  ),
);

const LETTERS: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ә: 'a',
  ғ: 'g',
  қ: 'q',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  і: 'i',
};

export const isReservedHandle = (handle: string) => RESERVED.has(handle.toLowerCase());

/** A handle for a name in any of our scripts: "Әсел Төлеуғазы" becomes "asel-toleugazy". */
export function suggestHandle(...names: string[]): string {
  const latin = Array.from(names.join(' ').toLowerCase(), (letter) => LETTERS[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const handle = latin
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_HANDLE_LENGTH)
    .replace(/^-+|-+$/g, '');
  return handle.length < MIN_HANDLE_LENGTH || isReservedHandle(handle) ? '' : handle;
}
