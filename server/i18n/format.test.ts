import { describe, expect, test } from 'vitest';
import { money } from '../kernel/pure/money';
import { locales } from './config';
import {
  formatDate,
  formatDateTime,
  formatMonth,
  formatMonthShort,
  formatTime,
  formatWeekday,
  formatZone,
} from './format';
import { formatMoney } from './format-money';

const at = new Date('2026-11-23T15:05:00Z');
const almaty = { timeZone: 'Asia/Almaty' };
const spaces = (text: string) => text.replaceAll(/\s/g, ' ');

test.each(locales)('in %s a time has four digits and no p.m.', (locale) => {
  expect(formatTime(at, { locale, ...almaty })).toBe('20:05');
  expect(formatTime(new Date('2026-11-22T19:00:00Z'), { locale, ...almaty })).toBe('00:00');
});

test.each([
  ['en', ['November 23', 'Monday', 'November 2026']],
  ['ru', ['23 ноября', 'Понедельник', 'Ноябрь 2026 г.']],
  ['pt', ['23 de novembro', 'Segunda-feira', 'Novembro de 2026']],
] as const)('in %s a day is written as %j', (locale, written) => {
  const where = { locale, ...almaty };
  expect([formatDate(at, where), formatWeekday(at, where), spaces(formatMonth(at, where))]).toEqual(written);
});

test.each(locales)('in %s a month on the date leaf carries no point', (locale) => {
  for (let month = 0; month < 12; month += 1) {
    const short = formatMonthShort(new Date(Date.UTC(2026, month, 15)), { locale, timeZone: 'UTC' });
    expect(short).not.toContain('.');
    expect(short).not.toBe('');
  }
});

describe('a zone', () => {
  test.each([
    ['Europe/Moscow', 'en', 'MSK'],
    ['Europe/Moscow', 'ru', 'МСК'],
    ['Asia/Almaty', 'en', 'UTC+5'],
    ['America/Sao_Paulo', 'pt', 'UTC−3'],
    ['Asia/Kolkata', 'en', 'UTC+5:30'],
    ['UTC', 'en', 'UTC'],
    ['Europe/London', 'en', 'UTC'],
  ] as const)('%s in %s is %s', (timeZone, locale, name) => {
    expect(formatZone(at, { locale, timeZone })).toBe(name);
  });

  test('is named for the moment that is shown', () => {
    const where = { locale: 'en', timeZone: 'Europe/Berlin' } as const;
    expect(formatZone(new Date('2026-07-01T12:00:00Z'), where)).toBe('UTC+2');
    expect(formatZone(new Date('2026-12-01T12:00:00Z'), where)).toBe('UTC+1');
    expect(formatDateTime(at, { locale: 'en', ...almaty })).toBe('November 23, 20:05 UTC+5');
  });
});

describe('money', () => {
  test.each([
    [money(450_000, 'RUB'), 'ru', '4 500 ₽'],
    [money(450_050, 'RUB'), 'ru', '4 500,50 ₽'],
    [money(1250, 'EUR'), 'en', '€12.50'],
    [money(500, 'JPY'), 'en', '¥500'],
    [money(1500, 'KWD'), 'en', 'KWD 1.500'],
    [money(-1250, 'USD'), 'en', '-$12.50'],
  ] as const)('%j in %s is %s', (amount, locale, text) => {
    expect(spaces(formatMoney(amount, locale))).toBe(text);
  });
});
