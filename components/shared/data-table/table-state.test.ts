import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isFiltered,
  readTableState,
  type TableShape,
  type TableState,
  withAfter,
  withColumnToggled,
  withFilter,
  withFilterToggled,
  withoutFilters,
  withSort,
  writeTableState,
} from './table-state';

const shape: TableShape = {
  sortable: ['name', 'spent'],
  columns: ['name', 'mail', 'spent'],
  filters: { role: ['owner', 'editor', 'guest'], city: ['almaty', 'qonaev'] },
};
const usual: TableState = { search: '', sort: null, filters: {}, columns: null, after: null };
const read = (query: string, of = shape) => {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) params[name] = [...(params[name] ?? []), value];
  return readTableState(params, of);
};

describe('reading an address', () => {
  test('nothing said is everything as usual', () => {
    expect(read('')).toEqual(usual);
  });

  test('a minus sorts from the highest', () => {
    expect(read('sort=-spent').sort).toEqual({ column: 'spent', descending: true });
    expect(read('sort=name').sort).toEqual({ column: 'name', descending: false });
  });

  test('what the list does not know is left out', () => {
    expect(read('sort=password&columns=secret&role=god&other=1')).toEqual(usual);
    expect(read('role=god,owner').filters).toEqual({ role: ['owner'] });
  });

  test('a filter may be said twice, as a form without script says it', () => {
    expect(read('role=owner&role=guest').filters).toEqual({ role: ['owner', 'guest'] });
  });

  test('columns stand in the order of the table, whatever the address says', () => {
    expect(read('columns=spent,name').columns).toEqual(['name', 'spent']);
  });

  test('an endless cursor is none', () => {
    expect(read(`after=${'x'.repeat(201)}`).after).toBeNull();
  });

  test('a list may sort by itself until it is asked otherwise', () => {
    const sorted: TableShape = { ...shape, defaultSort: { column: 'spent', descending: true } };
    expect(read('', sorted).sort).toEqual({ column: 'spent', descending: true });
    expect(read('sort=name', sorted).sort).toEqual({ column: 'name', descending: false });
    expect(writeTableState(read('', sorted), sorted)).toBe('?');
  });
});

describe('writing an address', () => {
  test('says only what is not usual, and reads like a sentence', () => {
    const state = { ...usual, filters: { city: ['almaty', 'qonaev'] }, sort: { column: 'spent', descending: true } };
    expect(writeTableState(state, shape)).toBe('?city=almaty,qonaev&sort=-spent');
  });

  const states: fc.Arbitrary<TableState> = fc.record({
    search: fc.string({ maxLength: 30 }).map((text) => text.trim()),
    sort: fc.option(fc.record({ column: fc.constantFrom('name', 'spent'), descending: fc.boolean() })),
    filters: fc
      .record({
        role: fc.subarray(['owner', 'editor', 'guest']),
        city: fc.subarray(['almaty', 'qonaev']),
      })
      .map((filters) => Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0))),
    columns: fc.option(fc.subarray(['name', 'mail', 'spent'], { minLength: 1 })),
    after: fc.option(fc.stringMatching(/^[A-Za-z0-9+/]{1,80}$/)),
  });

  test('what was written is what is read, for every state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(read(writeTableState(state, shape).slice(1))).toEqual(state);
      }),
    );
  });

  test('whatever else is done to a list, it starts again from its first page', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(withSort(state, 'name').after).toBeNull();
        expect(withFilterToggled(state, 'role', 'owner').after).toBeNull();
        expect(withoutFilters(state).after).toBeNull();
      }),
    );
  });
});

describe('a press on a header', () => {
  test('sorts, turns round, gives up', () => {
    const first = withSort(usual, 'name');
    const second = withSort(first, 'name');
    expect(first.sort).toEqual({ column: 'name', descending: false });
    expect(second.sort).toEqual({ column: 'name', descending: true });
    expect(withSort(second, 'name').sort).toBeNull();
  });

  test('shows the largest numbers first where that is natural', () => {
    const first = withSort(usual, 'spent', true);
    expect(first.sort?.descending).toBe(true);
    expect(withSort(first, 'spent', true).sort?.descending).toBe(false);
    expect(withSort(withSort(first, 'spent', true), 'spent', true).sort).toBeNull();
  });

  test('on another column begins anew', () => {
    expect(withSort(withSort(usual, 'name'), 'spent').sort).toEqual({ column: 'spent', descending: false });
  });
});

test('a filter is added, removed, and gone when empty', () => {
  const one = withFilterToggled(usual, 'role', 'owner');
  const two = withFilterToggled(one, 'role', 'guest');
  expect(two.filters).toEqual({ role: ['owner', 'guest'] });
  expect(withFilterToggled(withFilterToggled(two, 'role', 'owner'), 'role', 'guest').filters).toEqual({});
  expect(withFilter(two, 'role', []).filters).toEqual({});
  expect(isFiltered(two)).toBe(true);
  expect(isFiltered(withoutFilters(two))).toBe(false);
});

test('a column is hidden and shown again, but never the last one', () => {
  const hidden = withColumnToggled(usual, 'mail', shape);
  expect(hidden.columns).toEqual(['name', 'spent']);
  expect(withColumnToggled(hidden, 'mail', shape).columns).toBeNull();
  const last: TableState = { ...usual, columns: ['name'] };
  expect(withColumnToggled(last, 'name', shape)).toBe(last);
});

test('choosing columns keeps the page, turning the page keeps the columns', () => {
  const state: TableState = { ...usual, after: 'abc', columns: ['name'] };
  expect(withColumnToggled(state, 'mail', shape).after).toBe('abc');
  expect(withAfter(state, 'def')).toEqual({ ...state, after: 'def' });
});
