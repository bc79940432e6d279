import { expect, test } from 'vitest';
import { listInputOf, readListQuery, withParameter } from './list-query';

test('what makes sense is taken, what does not is left out, and nothing empty counts', () => {
  expect(
    readListQuery({
      q: ' jazz ',
      city: '',
      when: 'weekend',
      kind: 'opera',
      category: 'music',
      from: '2026-02-31',
      x: '1',
    }),
  ).toEqual({ q: 'jazz', when: 'weekend', category: 'music' });
});

test('of a repeated parameter the first counts', () => {
  expect(readListQuery({ q: ['one', 'two'] })).toEqual({ q: 'one' });
});

test('an unknown word for days is no word', () => {
  expect(readListQuery({ when: 'someday' })).toEqual({});
});

test('words for days become days, and exact days win over words', () => {
  expect(listInputOf({ when: 'tomorrow', q: 'x' }, '2026-12-10', 20)).toEqual({
    q: 'x',
    from: '2026-12-11',
    to: '2026-12-11',
    limit: 20,
  });
  expect(listInputOf({ when: 'tomorrow', from: '2026-12-24' }, '2026-12-10', 20)).toEqual({
    from: '2026-12-24',
    limit: 20,
  });
});

test('changing one thing keeps the others and begins at the start', () => {
  const query = { q: 'jazz', when: 'week', cursor: 'abc', category: 'music' } as const;
  expect(withParameter(query, { category: undefined })).toEqual({ q: 'jazz', when: 'week' });
  expect(withParameter(query, { kind: 'webinar' })).toEqual({
    q: 'jazz',
    when: 'week',
    category: 'music',
    kind: 'webinar',
  });
});

test('choosing days drops the days chosen before', () => {
  expect(withParameter({ when: 'week' }, { from: '2026-12-24', to: '2026-12-24' })).toEqual({
    from: '2026-12-24',
    to: '2026-12-24',
  });
  expect(withParameter({ from: '2026-12-24', to: '2026-12-25' }, { when: 'today' })).toEqual({ when: 'today' });
});
