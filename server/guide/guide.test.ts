import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Locale, locales, sourceLocale } from '../i18n/config';
import { loadMessages } from '../i18n/messages';
import { addressOf, type Block, type Inline, parsePage } from './rules/parse-page';
import { guideSlugs } from './schema';

const docs = resolve(import.meta.dirname, '../../docs');
const fileOf = (locale: Locale, slug: string) => readFileSync(join(docs, locale, `${slug}.md`), 'utf8');
const pageOf = (locale: Locale, slug: string) => parsePage(fileOf(locale, slug), fileOf(sourceLocale, slug));

const deep = (tokens: readonly Inline[]): Inline[] =>
  tokens.flatMap((token) => (token.type === 'text' ? [token] : [token, ...deep(token.tokens)]));
const inlines = (block: Block) => deep(block.type === 'list' ? block.items.flat() : block.tokens);
const linksOf = (locale: Locale, slug: string) =>
  pageOf(locale, slug)
    .sections.flatMap(({ blocks }) => blocks.flatMap(inlines))
    .flatMap((token) => (token.type === 'link' ? [token.href] : []));

/** What is written between two pairs of stars. */
const boldIn = (markdown: string) => [...markdown.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words);

function textsIn(messages: unknown): string[] {
  if (typeof messages === 'string') return [messages];
  return typeof messages === 'object' && messages !== null ? Object.values(messages).flatMap(textsIn) : [];
}

describe.each(locales)('the guide in %s', (locale) => {
  test('has every page and no other', () => {
    expect(readdirSync(join(docs, locale)).toSorted()).toEqual(guideSlugs.map((slug) => `${slug}.md`).toSorted());
  });

  test.each(guideSlugs)('%s has the sections of its source, each with something in it', (slug) => {
    const page = pageOf(locale, slug);
    expect(page.sections.map(({ anchor }) => anchor)).toEqual(
      pageOf(sourceLocale, slug).sections.map(({ anchor }) => anchor),
    );
    expect(new Set(page.sections.map(({ anchor }) => anchor)).size).toBe(page.sections.length);
    for (const { title, blocks } of page.sections) expect(blocks.length, title).toBeGreaterThan(0);
  });

  test.each(guideSlugs)('%s says in one short sentence what it is about', (slug) => {
    const { title, lead } = pageOf(locale, slug);
    expect(title.length).toBeLessThanOrEqual(50);
    expect(lead.length).toBeLessThanOrEqual(160);
  });

  test.each(guideSlugs)('%s links only to what exists, and to the same as its source', (slug) => {
    const links = linksOf(locale, slug);
    expect(links.toSorted()).toEqual(linksOf(sourceLocale, slug).toSorted());
    for (const link of links) {
      const [path = '', anchor] = addressOf(link).split('#');
      const target = path === '' ? slug : path.replace('/docs/', '');
      const anchors = pageOf(locale, target).sections.map((section) => section.anchor);
      if (anchor !== undefined) expect(anchors, link).toContain(anchor);
    }
  });

  test('has no two pages of one title', () => {
    expect(new Set(guideSlugs.map((slug) => pageOf(locale, slug).title)).size).toBe(guideSlugs.length);
  });

  test('names buttons as they are called on the screen', async () => {
    const texts = new Set(textsIn(await loadMessages(locale)));
    for (const slug of guideSlugs) {
      for (const words of boldIn(fileOf(locale, slug))) expect(texts.has(words), `${slug}: ${words}`).toBe(true);
    }
  });

  test('has no entity and no raw HTML', () => {
    for (const slug of guideSlugs) expect(fileOf(locale, slug), slug).not.toMatch(/[<>]|&\w+;|&#/);
  });
});
