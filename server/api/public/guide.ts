import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheLife, cacheTag } from 'next/cache';
import { parsePage } from '../../guide/rules/parse-page';
import type { GuideEntry } from '../../guide/rules/search-guide';
import { guideSlugs } from '../../guide/schema';
import { type Locale, sourceLocale } from '../../i18n/config';

/** The whole guide in one language: it is small, and every page lists the others. */
export async function readGuide(locale: Locale): Promise<GuideEntry[]> {
  'use cache';
  cacheTag('public');
  cacheLife({ stale: 300, revalidate: 3600, expire: 86_400 });
  return Promise.all(
    guideSlugs.map(async (slug) => {
      const [own, source] = await Promise.all([fileOf(locale, slug), fileOf(sourceLocale, slug)]);
      return { slug, ...parsePage(own, source) };
    }),
  );
}

const fileOf = (locale: Locale, slug: string) => readFile(join(process.cwd(), 'docs', locale, `${slug}.md`), 'utf8');
