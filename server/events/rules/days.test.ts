import { describe, expect, test } from 'vitest';
import { daysOf, lastDayOfMonth, weeksOfMonth } from './days';

describe('days by words', () => {
  test.each([
    { when: 'today', today: '2026-12-10', from: '2026-12-10', to: '2026-12-10' },
    { when: 'tomorrow', today: '2026-12-31', from: '2027-01-01', to: '2027-01-01' },
    { when: 'weekend', today: '2026-12-10', from: '2026-12-12', to: '2026-12-13' },
    { when: 'weekend', today: '2026-12-12', from: '2026-12-12', to: '2026-12-13' },
    { when: 'weekend', today: '2026-12-13', from: '2026-12-13', to: '2026-12-13' },
    { when: 'week', today: '2026-12-10', from: '2026-12-10', to: '2026-12-13' },
    { when: 'week', today: '2026-12-13', from: '2026-12-13', to: '2026-12-13' },
    { when: 'month', today: '2026-12-10', from: '2026-12-10', to: '2026-12-31' },
    { when: 'month', today: '2028-02-10', from: '2028-02-10', to: '2028-02-29' },
  ] as const)('$when on $today is $from to $to', ({ when, today, from, to }) => {
    expect(daysOf(when, today)).toEqual({ from, to });
  });
});

test.each([
  ['2026-02-03', '2026-02-28'],
  ['2026-04-30', '2026-04-30'],
  ['2026-12-01', '2026-12-31'],
])('the month of %s ends on %s', (day, last) => {
  expect(lastDayOfMonth(day)).toBe(last);
});

describe('the weeks of a month', () => {
  test('begin on Monday, hold every day once, and fill up with the neighbours', () => {
    const weeks = weeksOfMonth('2026-12');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.map(({ day }) => day.slice(8))).toEqual(['30', '01', '02', '03', '04', '05', '06']);
    expect(weeks.flat().filter(({ inMonth }) => inMonth)).toHaveLength(31);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  test('a February of four whole weeks has four', () => {
    expect(weeksOfMonth('2027-02')).toHaveLength(4);
  });
});
