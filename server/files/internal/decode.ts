import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { refusalOfBytes, refusalOfHeader } from '../rules/inspection';
import type { Variant } from '../rules/variants';
import type { Purpose } from '../schema';

const SECONDS = 20;

const quality = { avif: { quality: 55, effort: 4 }, webp: { quality: 82 } } as const;

const open = (bytes: Uint8Array, { maxPixels }: Purpose) =>
  sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true }).timeout({ seconds: SECONDS });

/** Why the bytes are no picture for this purpose; null when they are one. Only their header is read. */
export async function refusalOfPicture(bytes: Uint8Array, purpose: Purpose): Promise<string | null> {
  const type = await fileTypeFromBuffer(bytes);
  const refusal = refusalOfBytes({ type: type?.mime ?? null, sizeBytes: bytes.byteLength }, purpose);
  if (refusal) return refusal;
  try {
    const { width = 0, height = 0, pageHeight = height, pages = 1 } = await open(bytes, purpose).metadata();
    return refusalOfHeader({ width, height: pageHeight, frames: pages }, purpose);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // The decoder counts for itself, and refuses in words.
    return /pixel limit/i.test(error.message) ? 'files.errors.too_many_pixels' : 'files.errors.unreadable';
  }
}

/** New pixels, turned the right way up, without a word of what the camera wrote; null when there are none to read. */
export async function encodeVariant(
  bytes: Uint8Array,
  purpose: Purpose,
  { format, width, height }: Variant,
): Promise<Uint8Array | null> {
  const resized = open(bytes, purpose).autoOrient().resize(width, height, { fit: 'cover' }).toColourspace('srgb');
  const picture = format === 'avif' ? resized.avif(quality.avif) : resized.webp(quality.webp);
  try {
    return await picture.toBuffer();
  } catch (error) {
    // Its header was fine and its body is not: the same for every attempt.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** From a picture that we made ourselves. */
export const encodeJpeg = (bytes: Uint8Array, { width, height }: { width: number; height: number }): Promise<Buffer> =>
  sharp(bytes).timeout({ seconds: SECONDS }).resize(width, height, { fit: 'cover' }).jpeg({ quality: 84 }).toBuffer();
