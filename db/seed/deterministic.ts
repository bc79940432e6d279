import { createHash } from 'node:crypto';
import { type Id, idFromUuid } from '@/server/kernel/pure/id';

/** The same id for the same thing on every machine, so that two people looking at demo data can share addresses. */
export function seedId<P extends string>(prefix: P, key: string): Id<P> {
  const bytes = createHash('sha256').update(`foyer demo ${prefix} ${key}`).digest().subarray(0, 16);
  // Version 8 is the one whose content is the maker's own business.
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return idFromUuid(
    prefix,
    [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'),
  );
}

/** A number between 0 and `below` that looks like chance and is always the same for the same text. */
export const seedNumber = (text: string, below: number): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) % below;
