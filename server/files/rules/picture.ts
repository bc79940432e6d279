import type { VariantFormat } from '../schema';

/** What an `<img>` needs: a list of addresses and widths per format, and one address for whoever knows no list. */
export type PictureView = { avif: string; webp: string; src: string };

type Stored = { format: VariantFormat; width: number; address: string };

export function pictureOf(variants: readonly Stored[]): PictureView | null {
  const sorted = variants.toSorted((a, b) => a.width - b.width);
  const listOf = (format: VariantFormat) =>
    sorted
      .filter((variant) => variant.format === format)
      .map(({ address, width }) => `${address} ${width}w`)
      .join(', ');
  const plain = sorted.findLast(({ format }) => format === 'webp');
  return plain ? { avif: listOf('avif'), webp: listOf('webp'), src: plain.address } : null;
}
