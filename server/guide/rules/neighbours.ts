import { type GuideSlug, guideSlugs } from '../schema';

/** What stands before and after a page in reading order. */
export function neighboursOf(slug: GuideSlug): { previous: GuideSlug | undefined; next: GuideSlug | undefined } {
  const place = guideSlugs.indexOf(slug);
  return { previous: place > 0 ? guideSlugs[place - 1] : undefined, next: guideSlugs[place + 1] };
}
