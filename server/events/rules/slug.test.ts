import { expect, test } from 'vitest';
import { eventSlug } from '../schema';
import { slugCandidates, slugStem } from './slug';

test.each([
  ['Museum after hours', 'museum-after-hours'],
  ['Ночь музеев: щёлк!', 'noch-muzeev-schelk'],
  ['Oficina de som — gravação', 'oficina-de-som-gravacao'],
  ['Өнер кеші: қазақша ән', 'oner-keshi-qazaqsha-an'],
  ['  --2026--  ', '2026'],
  ['映画の夜', 'event'],
  ['🎉', 'event'],
])('"%s" has the address %s', (title, slug) => {
  expect(slugStem(title)).toBe(slug);
});

test('the longest title still gives addresses that the schema takes, numbers and all', () => {
  for (const slug of slugCandidates(slugStem('щ'.repeat(79) + ' -'.repeat(20)))) {
    expect(eventSlug.safeParse(slug).success).toBe(true);
  }
});
