import { expect, test } from 'vitest';
import { merged, percentile } from './statistics';

test('percentiles are taken of all samples together', () => {
  const whole = merged([new Float64Array([5, 1, 3]), new Float64Array([4, 2])]);
  expect([...whole]).toEqual([1, 2, 3, 4, 5]);
  expect([0.5, 0.99, 1, 0.2].map((share) => percentile(whole, share))).toEqual([3, 5, 5, 1]);
  expect(percentile(new Float64Array(), 0.5)).toBeNaN();
});
