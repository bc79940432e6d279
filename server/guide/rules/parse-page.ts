import { lexer } from 'marked';
import { z } from 'zod';
import { guideSlugs } from '../schema';

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong'; tokens: Inline[] }
  | { type: 'link'; href: string; tokens: Inline[] };

const LINK = /^(?:([a-z-]+)\.md)?(#[a-z0-9-]+)?$/;

/** All that a page may be made of. Whatever else Markdown knows, raw HTML above all, is refused. */
const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('text'), text: z.string() }),
    z.object({ type: z.literal('strong'), tokens: z.array(inline) }),
    z.object({ type: z.literal('link'), href: z.string().regex(LINK), tokens: z.array(inline) }),
  ]),
);
const paragraph = z.object({ type: z.literal('paragraph'), tokens: z.array(inline) });
const item = z
  .object({ tokens: z.tuple([z.object({ type: z.literal('text'), tokens: z.array(inline) })]) })
  .transform(({ tokens: [line] }) => line.tokens);
const list = z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(item) });
const block = z.discriminatedUnion('type', [paragraph, list]);
const heading = z.object({
  type: z.literal('heading'),
  depth: z.number(),
  text: z.string().regex(/^[^*_`<[]+$/, 'A heading is plain words.'),
});

export type Block = z.output<typeof block>;
export type GuideSection = { title: string; anchor: string; blocks: Block[] };
export type GuidePage = { title: string; lead: string; sections: GuideSection[] };

/**
 * A page is its title, one sentence of what it is about, and sections. Anchors are those of the same page in the source
 * language, so that a link leads to the same place in every language.
 */
export function parsePage(markdown: string, source = markdown): GuidePage {
  const page = read(markdown);
  const anchors = read(source).sections.map(({ title }) => anchorOf(title));
  if (anchors.length !== page.sections.length) throw new Error(`“${page.title}” has not the sections of its source`);
  return { ...page, sections: page.sections.map((section, index) => ({ ...section, anchor: anchors[index] ?? '' })) };
}

function read(markdown: string) {
  const [title, lead, ...rest] = lexer(markdown).filter(({ type }) => type !== 'space');
  const sections: Omit<GuideSection, 'anchor'>[] = [];
  for (const token of rest) {
    if (token.type === 'heading') {
      sections.push({ title: headingOf(2, token), blocks: [] });
      continue;
    }
    const section = sections.at(-1);
    if (!section) throw new Error('A page goes from its lead to its first section');
    section.blocks.push(block.parse(token));
  }
  return { title: headingOf(1, title), lead: textOf(paragraph.parse(lead).tokens), sections };
}

const headingOf = (depth: number, token: unknown): string =>
  heading.extend({ depth: z.literal(depth) }).parse(token).text;

const anchorOf = (title: string) =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

export const textOf = (tokens: readonly Inline[]): string =>
  tokens.map((token) => (token.type === 'text' ? token.text : textOf(token.tokens))).join('');

/** `your-ticket.md#lost-mail`, which also works where the files are read as files, is this address of the product. */
export function addressOf(href: string): string {
  const [, file, anchor = ''] = LINK.exec(href) ?? [];
  const slug = guideSlugs.find((known) => known === file);
  if (file !== undefined && !slug) throw new Error(`The guide has no page ${file}`);
  return slug ? `/docs/${slug}${anchor}` : anchor;
}
