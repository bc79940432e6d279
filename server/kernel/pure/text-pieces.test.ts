import { expect, test } from 'vitest';
import { textPieces } from './text-pieces';

const links = (text: string) => textPieces(text).flatMap((piece) => (piece.kind === 'link' ? [piece.text] : []));

test.each([
  ['no address at all', []],
  ['see https://foyer.test/a?b=1.', ['https://foyer.test/a?b=1']],
  ['(http://foyer.test), https://two.test!', ['http://foyer.test', 'https://two.test']],
  ['javascript:alert(1) data:text/html,x ftp://foyer.test', []],
  ['https://"><script>', []],
])('%s', (text, found) => {
  expect(links(text)).toEqual(found);
});

test('nothing of the text is lost or doubled', () => {
  const text = 'Before https://foyer.test/x, between http://b.test\nafter';
  expect(
    textPieces(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
