import { expect, test } from 'vitest';
import { guideSlugs } from '../schema';
import { neighboursOf } from './neighbours';

test('next and previous walk through the whole guide and back', () => {
  for (const [place, slug] of guideSlugs.entries()) {
    expect(neighboursOf(slug)).toEqual({ previous: guideSlugs[place - 1], next: guideSlugs[place + 1] });
  }
});
