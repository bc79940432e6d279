import { expect, test } from 'vitest';
import { refusalOfBytes, refusalOfHeader } from './inspection';

const limits = { types: ['image/png', 'image/jpeg'], maxMegabytes: 1, maxPixels: 10_000 };

test.each([
  [{ type: 'image/png', sizeBytes: 1024 * 1024 }, null],
  [{ type: 'image/jpeg', sizeBytes: 1 }, null],
  [{ type: 'image/png', sizeBytes: 1024 * 1024 + 1 }, 'files.errors.too_large'],
  [{ type: 'image/svg+xml', sizeBytes: 10 }, 'files.errors.type'],
  [{ type: 'text/html', sizeBytes: 10 }, 'files.errors.type'],
  [{ type: 'application/pdf', sizeBytes: 10 }, 'files.errors.type'],
  [{ type: null, sizeBytes: 10 }, 'files.errors.type'],
])('bytes %j: %s', (bytes, refusal) => {
  expect(refusalOfBytes(bytes, limits)).toBe(refusal);
});

test.each([
  [{ width: 100, height: 100, frames: 1 }, null],
  [{ width: 101, height: 100, frames: 1 }, 'files.errors.too_many_pixels'],
  [{ width: 10, height: 10, frames: 100 }, null],
  [{ width: 10, height: 10, frames: 101 }, 'files.errors.too_many_pixels'],
  [{ width: 0, height: 10, frames: 1 }, 'files.errors.unreadable'],
])('a header saying %j: %s', (header, refusal) => {
  expect(refusalOfHeader(header, limits)).toBe(refusal);
});
