import { expect, test } from 'vitest';
import { parsePage } from './parse-page';
import { type GuideEntry, searchGuide } from './search-guide';

const register: GuideEntry = {
  slug: 'register',
  ...parsePage('# Как зарегистрироваться\n\nИмя и адрес.\n\n## As a guest\n\n1. Билет придёт в письме.\n2. Ещё раз.\n'),
};
const ticket: GuideEntry = {
  slug: 'your-ticket',
  ...parsePage('# Ваш билет\n\nКод для входа.\n\n## Lost mail\n\nПроверьте спам.\n\nПисьмо придёт ещё раз.\n'),
};
const pages = [register, ticket];
const found = (question: string) => searchGuide(pages, question).map(({ slug }) => slug);

test('the page whose title has the word comes first', () => {
  expect(found('билет')).toEqual(['your-ticket', 'register']);
});

test('a long word is found in its other forms', () => {
  expect(found('зарегистрируйтесь')).toEqual(['register']);
  expect(found('Билетом')).toEqual(['your-ticket', 'register']);
});

test('every word must be on the page', () => {
  expect(found('билет спам')).toEqual(['your-ticket']);
  expect(found('билет паспорт')).toEqual([]);
});

test('ё and е are one letter', () => {
  expect(found('еще')).toEqual(['register', 'your-ticket']);
});

test('a hit shows the paragraph that has the words, and its section', () => {
  expect(searchGuide(pages, 'спам')).toEqual([
    { slug: 'your-ticket', title: 'Ваш билет', anchor: 'lost-mail', section: 'Lost mail', text: 'Проверьте спам.' },
  ]);
});

test('a page found by its title shows what it is about', () => {
  expect(searchGuide(pages, 'зарегистрироваться')).toEqual([
    expect.objectContaining({ slug: 'register', anchor: null, text: 'Имя и адрес.' }),
  ]);
});

test.each(['', '   ', '%', '<>'])('“%s” finds nothing', (question) => {
  expect(found(question)).toEqual([]);
});
