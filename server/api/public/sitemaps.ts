import { cacheLife, cacheTag } from 'next/cache';
import { publicOrigin } from '../../env';
import { ADDRESSES_PER_PAGE } from '../../events/schema';
import { guideSlugs } from '../../guide/schema';
import { type Locale, languageTag, locales } from '../../i18n/config';
import { PRODUCT_NAME } from '../../kernel/pure/product';
import { anonymousApi, publicRead } from './anonymous';

/** Addresses that every visitor has, whatever events there are. */
const FIXED = ['', '/events', '/docs', ...guideSlugs.map((slug) => `/docs/${slug}`)];
const IN_FEED = 50;

/** The list of lists: an event's addresses stand in the same file from its publication on. */
export async function readSitemapIndex(): Promise<string> {
  'use cache';
  cacheTag('public', 'events');
  cacheLife({ stale: 300, revalidate: 300, expire: 86_400 });
  const count = await publicRead(() => anonymousApi().events.addressCount(), 0);
  const files = Math.max(1, Math.ceil(count / ADDRESSES_PER_PAGE));
  const entries = Array.from(
    { length: files },
    (_, page) => `<sitemap><loc>${at(`/sitemap-${page}.xml`)}</loc></sitemap>`,
  );
  return document('sitemapindex', entries);
}

/** `null`: so many events there are not. */
export async function readSitemap(page: number): Promise<string | null> {
  'use cache';
  cacheTag('public', 'events');
  cacheLife({ stale: 300, revalidate: 300, expire: 86_400 });
  const events = await publicRead(() => anonymousApi().events.addresses({ page }), []);
  if (page > 0 && events.length === 0) return null;
  const fixed = page === 0 ? FIXED.flatMap((path) => inEveryLanguage(path)) : [];
  return document('urlset', [
    ...fixed,
    ...events.flatMap(({ slug, updatedAt }) => inEveryLanguage(`/e/${slug}`, updatedAt)),
  ]);
}

/** What comes next, for readers of feeds. */
export async function readFeed(locale: Locale): Promise<string> {
  'use cache';
  cacheTag('public', 'events');
  cacheLife({ stale: 300, revalidate: 300, expire: 86_400 });
  const page = await publicRead(() => anonymousApi().events.list({ limit: IN_FEED }), { rows: [], nextCursor: null });
  const items = page.rows.map(({ slug, title, summary }) => {
    const address = at(`/${locale}/e/${slug}`);
    return `<item><title>${escaped(title)}</title><link>${address}</link><guid>${address}</guid><description>${escaped(summary)}</description></item>`;
  });
  const channel = `<title>${PRODUCT_NAME}</title><link>${at(`/${locale}`)}</link><description>${PRODUCT_NAME}</description><language>${languageTag(locale)}</language>`;
  return `${DECLARATION}<rss version="2.0"><channel>${channel}${items.join('')}</channel></rss>`;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

const document = (root: string, entries: string[]) =>
  `${DECLARATION}<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</${root}>`;

const inEveryLanguage = (path: string, changedAt?: Date): string[] => {
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  return locales.map((locale) => `<url><loc>${at(`/${locale}${path}`)}</loc>${changed}</url>`);
};

const at = (path: string) => `${publicOrigin()}${path}`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
