import type { GuideSlug } from '../schema';
import { type Block, type GuidePage, textOf } from './parse-page';

export type GuideEntry = GuidePage & { slug: GuideSlug };
export type GuideHit = { slug: GuideSlug; title: string; anchor: string | null; section: string | null; text: string };

/** Pages that hold every word, those whose title does first; of each, the paragraph that says most about it. */
export function searchGuide(pages: readonly GuideEntry[], question: string): GuideHit[] {
  const words = wordsOf(question);
  if (words.length === 0) return [];
  const score = (text: string) => words.filter((word) => plain(text).includes(word)).length;
  const found = pages.filter((page) => score(linesOf(page).map(everything).join(' ')) === words.length);
  return found
    .toSorted((one, other) => score(other.title) - score(one.title))
    .map((page) => {
      const [best] = linesOf(page).toSorted((one, other) => score(everything(other)) - score(everything(one)));
      return { slug: page.slug, title: page.title, anchor: null, section: null, text: page.lead, ...best };
    });
}

type Line = { anchor: string | null; section: string | null; text: string };

const everything = ({ section, text }: Line) => `${section ?? ''} ${text}`;

const linesOf = ({ title, lead, sections }: GuidePage): Line[] => [
  { anchor: null, section: null, text: lead },
  ...sections.flatMap(({ anchor, title: section, blocks }) =>
    blocks.flatMap(textsOf).map((text) => ({ anchor, section, text })),
  ),
  // Found by its title alone, a page is shown by its lead, which stands first.
  { anchor: null, section: title, text: lead },
];

const textsOf = (block: Block): string[] => (block.type === 'list' ? block.items.map(textOf) : [textOf(block.tokens)]);

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');

/** Of a long word its beginning is looked for, because the languages change its end: отменить, отмена, отменили. */
const wordsOf = (question: string): string[] =>
  [...plain(question).matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => stem(word));

const stem = (word: string) => word.slice(0, Math.max(5, Math.ceil(word.length * 0.6)));
