import { type Purpose, type VariantFormat, variantFormats } from '../schema';

export type Variant = { format: VariantFormat; width: number; height: number };

/** Every variant of a purpose: the list is the same for every picture, so a job that runs again knows what is missing. */
export const variantsOf = ({ widths, aspect }: Pick<Purpose, 'widths' | 'aspect'>): Variant[] =>
  widths.flatMap((width) => variantFormats.map((format) => ({ format, width, height: Math.round(width / aspect) })));

export const missingVariants = (
  purpose: Pick<Purpose, 'widths' | 'aspect'>,
  made: readonly { format: VariantFormat; width: number }[],
): Variant[] =>
  variantsOf(purpose).filter(({ format, width }) => !made.some((one) => one.format === format && one.width === width));
