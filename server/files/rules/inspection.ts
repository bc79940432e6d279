import { maxBytesOf, type Purpose } from '../schema';

/** What a file's header says, before a single pixel is decoded. */
export type Header = { width: number; height: number; frames: number };

type Limits = Pick<Purpose, 'types' | 'maxMegabytes' | 'maxPixels'>;

/** Why bytes are not taken for a purpose, as far as their type and number tell; null when they may be looked at. */
export function refusalOfBytes({ type, sizeBytes }: { type: string | null; sizeBytes: number }, limits: Limits) {
  if (sizeBytes > maxBytesOf(limits)) return 'files.errors.too_large';
  return type !== null && limits.types.includes(type) ? null : 'files.errors.type';
}

/** A few kilobytes can promise gigabytes of pixels, in one frame or in thousands. */
export function refusalOfHeader({ width, height, frames }: Header, { maxPixels }: Limits) {
  if (width < 1 || height < 1) return 'files.errors.unreadable';
  return width * height * frames > maxPixels ? 'files.errors.too_many_pixels' : null;
}
