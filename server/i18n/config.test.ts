import { expect, test } from 'vitest';
import { isLocale, languageTag, preferredLocale } from './config';

test.each([
  ['ru', 'ru'],
  ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
  ['PT-br', 'pt'],
  ['de, kk;q=0.4, ru;q=0.7', 'ru'],
  ['en;q=0.5, ru;q=0.5', 'en'],
  ['ru;q=0, kk;q=0.1', 'kk'],
  ['ru;q=x', 'en'],
  ['*', 'en'],
  ['xx', 'en'],
  ['', 'en'],
  [null, 'en'],
  [undefined, 'en'],
  [',;=,;q=,ru', 'ru'],
])('a browser that asks for %j is spoken to in %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});

test('a language is one of ours or none', () => {
  expect(['en', 'ru', 'pt', 'kk'].every(isLocale)).toBe(true);
  expect(['EN', 'pt-BR', 'xx', '', null, undefined, 7].some(isLocale)).toBe(false);
});

test('our address says pt, and browsers are told which Portuguese', () => {
  expect(languageTag('pt')).toBe('pt-BR');
});
