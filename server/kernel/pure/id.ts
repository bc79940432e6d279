import { z } from 'zod';

/** Crockford base 32, lower case: no i, l, o or u, so an id can be read aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const SUFFIX = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What everything above the database driver sees: `evt_01h2xcejqtf2nbrexx3vqjhp41` (a TypeID). */
export type Id<P extends string> = `${P}_${string}`;

/** A UUIDv7: 48 bits of milliseconds, then chance; new rows land at the end of their index. */
export function newUuid(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let index = 0; index < 6; index += 1) bytes[index] = Math.floor(now / 256 ** (5 - index)) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return uuidFromHex(hex);
}

export const newId = <P extends string>(prefix: P, now?: number): Id<P> => idFromUuid(prefix, newUuid(now));

export function idFromUuid<P extends string>(prefix: P, uuid: string): Id<P> {
  if (!UUID.test(uuid)) throw new Error(`"${uuid}" is not a UUID`);
  let value = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let suffix = '';
  for (let index = 0; index < 26; index += 1) {
    suffix = ALPHABET.charAt(Number(value & 31n)) + suffix;
    value >>= 5n;
  }
  return `${prefix}_${suffix}`;
}

export function uuidFromId(prefix: string, id: string): string {
  if (!isId(prefix, id)) throw new Error(`"${id}" is not an id that begins with "${prefix}_"`);
  let value = 0n;
  for (const character of id.slice(prefix.length + 1)) value = (value << 5n) | BigInt(ALPHABET.indexOf(character));
  return uuidFromHex(value.toString(16).padStart(32, '0'));
}

export const isId = <P extends string>(prefix: P, value: unknown): value is Id<P> =>
  typeof value === 'string' && value.startsWith(`${prefix}_`) && SUFFIX.test(value.slice(prefix.length + 1));

/** Validates and brands without transforming, so the same schema serves form, procedure, address and document. */
export const publicId = <P extends string>(prefix: P) =>
  z
    .custom<Id<P>>((value) => isId(prefix, value), { error: 'errors.unknown_id' })
    .meta({
      type: 'string',
      pattern: `^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`,
      examples: [`${prefix}_01h2xcejqtf2nbrexx3vqjhp41`],
    });

const uuidFromHex = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
