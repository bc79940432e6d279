import { expect, test } from 'vitest';
import { coverArt } from './cover-art';

test('the same event has the same cover, another one another', () => {
  expect(coverArt('evt_a')).toBe(coverArt('evt_a'));
  expect(coverArt('evt_a')).not.toBe(coverArt('evt_b'));
});

test('a hundred seeds give well-formed, small pictures in every motif', () => {
  const covers = Array.from({ length: 100 }, (_, index) => coverArt(`seed ${index}`));
  for (const cover of covers) {
    expect(cover).toMatch(/^<svg xmlns=.*<\/svg>$/);
    expect(cover).not.toMatch(/NaN|undefined|Infinity/);
    expect(cover.length).toBeLessThan(6000);
  }
  expect(new Set(covers.map((cover) => cover.includes('stroke-linecap'))).size).toBe(2);
  expect(covers.some((cover) => cover.includes('q-'))).toBe(true);
  expect(covers.some((cover) => cover.includes('M') && cover.includes('-24L'))).toBe(true);
});

test('a seed is never part of the picture', () => {
  expect(coverArt('"><script>alert(1)</script>')).not.toContain('script');
});
