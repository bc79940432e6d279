import { expect, test } from 'vitest';
import { purposes } from '../schema';
import { pictureOf } from './picture';
import { missingVariants, variantsOf } from './variants';

test('a picture lists its widths per format, narrow ones first, and falls back to the widest WebP', () => {
  const view = pictureOf([
    { format: 'webp', width: 192, address: '/w192' },
    { format: 'avif', width: 96, address: '/a96' },
    { format: 'webp', width: 96, address: '/w96' },
    { format: 'avif', width: 192, address: '/a192' },
  ]);
  expect(view).toEqual({ avif: '/a96 96w, /a192 192w', webp: '/w96 96w, /w192 192w', src: '/w192' });
});

test('without pictures there is nothing to show', () => {
  expect(pictureOf([])).toBeNull();
});

test('each width is made in each format, in the shape of its purpose', () => {
  expect(variantsOf({ widths: [100], aspect: 16 / 9 })).toEqual([
    { format: 'avif', width: 100, height: 56 },
    { format: 'webp', width: 100, height: 56 },
  ]);
  for (const { width, height } of variantsOf(purposes['profile-photo'])) expect(width).toBe(height);
});

test('what was made is not made again', () => {
  const purpose = { widths: [96, 192], aspect: 1 };
  expect(missingVariants(purpose, variantsOf(purpose))).toEqual([]);
  expect(missingVariants(purpose, variantsOf(purpose).slice(1))).toEqual(variantsOf(purpose).slice(0, 1));
});
