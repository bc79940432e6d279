import { describe, expect, test } from 'vitest';
import { addressOf, parsePage } from './parse-page';

const page = (body: string) => `# Your ticket\n\nThe code and the way back.\n\n## Open it\n\n${body}\n`;

test('a page is its title, its lead and its sections', () => {
  expect(parsePage(page('1. Press **Open**.\n2. See [this](register.md#as-a-guest).\n\nDone.'))).toEqual({
    title: 'Your ticket',
    lead: 'The code and the way back.',
    sections: [
      {
        title: 'Open it',
        anchor: 'open-it',
        blocks: [
          {
            type: 'list',
            ordered: true,
            items: [
              [
                { type: 'text', text: 'Press ' },
                { type: 'strong', tokens: [{ type: 'text', text: 'Open' }] },
                { type: 'text', text: '.' },
              ],
              [
                { type: 'text', text: 'See ' },
                { type: 'link', href: 'register.md#as-a-guest', tokens: [{ type: 'text', text: 'this' }] },
                { type: 'text', text: '.' },
              ],
            ],
          },
          { type: 'paragraph', tokens: [{ type: 'text', text: 'Done.' }] },
        ],
      },
    ],
  });
});

test('anchors are those of the source language', () => {
  const translated = '# Ваш билет\n\nКод и возврат.\n\n## Как открыть\n\nНажмите.\n';
  expect(parsePage(translated, page('Press.')).sections.map(({ anchor }) => anchor)).toEqual(['open-it']);
});

test('a page with other sections than its source is refused', () => {
  expect(() => parsePage(page('Press.'), `${page('Press.')}\n## More\n\nMore.\n`)).toThrow('sections');
});

describe('refused is', () => {
  test.each([
    ['raw HTML in a line', 'Press <b>Open</b>.'],
    ['raw HTML as a block', '<script>alert(1)</script>'],
    ['a link out of the guide', 'See [that](https://example.org).'],
    ['a link that is a script', 'See [that](javascript:alert).'],
    ['a bare address', 'See https://example.org.'],
    ['a picture', '![A picture](picture.png)'],
    ['a list within a list', '- one\n  - two'],
    ['a deeper heading', '### Deeper'],
    ['a second title', '# Another'],
    ['code', 'Press `Open`.'],
    ['a quotation', '> They said.'],
  ])('%s', (_, body) => {
    expect(() => parsePage(page(body))).toThrow();
  });

  test('a heading that is more than words', () => {
    expect(() => parsePage(`${page('Press.')}\n## **Open**\n\nPress.\n`)).toThrow();
  });

  test('text before the first section', () => {
    expect(() => parsePage('# Your ticket\n\nThe code.\n\nMore.\n')).toThrow('section');
  });

  test('a page without a lead', () => {
    expect(() => parsePage('# Your ticket\n\n## Open it\n\nPress.\n')).toThrow();
  });
});

test.each([
  ['register.md', '/docs/register'],
  ['your-ticket.md#lost-mail', '/docs/your-ticket#lost-mail'],
  ['#lost-mail', '#lost-mail'],
])('the link %s leads to %s', (link, address) => {
  expect(addressOf(link)).toBe(address);
});

test('a link to a page that does not exist is refused', () => {
  expect(() => addressOf('no-such-page.md')).toThrow('no-such-page');
});
