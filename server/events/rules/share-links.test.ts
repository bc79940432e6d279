import { expect, test } from 'vitest';
import { shareLinks } from './share-links';

const page = { url: 'https://foyer.example/ru/e/noch', title: 'Ночь кино & «разговор» #1?' };

test.each(shareLinks(page))(
  '$name gets the whole address, and nothing of the title breaks out of its place',
  ({ href }) => {
    const { searchParams } = new URL(href);
    const values = [...searchParams.values()];
    expect(values.some((value) => value.includes(page.url))).toBe(true);
    for (const value of values) expect(`${page.url} ${page.title} ${page.url}`).toContain(value);
  },
);
