/**
 * What a list shows is in its address, so that it can be sent, kept as a bookmark and gone back to:
 * `?q=anna&role=owner,editor&sort=-spent&columns=name,spent&after=…`. Pure: pages read it, links write it.
 */
export type TableState = {
  search: string;
  sort: { column: string; descending: boolean } | null;
  /** Chosen values by filter; a filter without values is absent. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** Shown columns in the table's own order; `null` means those the table shows by itself. */
  columns: readonly string[] | null;
  /** Where this page begins; `null` is the first. */
  after: string | null;
};

/** What a list knows; whatever else the address says is not for it. */
export type TableShape = {
  sortable: readonly string[];
  columns: readonly string[];
  filters: Readonly<Record<string, readonly string[]>>;
  defaultSort?: TableState['sort'];
};

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const MAX_CURSOR = 200;
const MAX_SEARCH = 200;

/** An address is written by anybody: what the list does not know is left out, and nothing here throws. */
export function readTableState(params: SearchParams, shape: TableShape): TableState {
  const filters = Object.entries(shape.filters).map(([name, known]) => {
    const chosen = new Set(list(params[name]));
    return [name, known.filter((value) => chosen.has(value))] as const;
  });
  const columns = new Set(list(params.columns));
  const shown = shape.columns.filter((column) => columns.has(column));
  const after = one(params.after);
  return {
    search: one(params.q).trim().slice(0, MAX_SEARCH),
    sort: readSort(one(params.sort), shape),
    filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)),
    columns: shown.length > 0 ? shown : null,
    after: after && after.length <= MAX_CURSOR ? after : null,
  };
}

function readSort(text: string, { sortable, defaultSort = null }: TableShape): TableState['sort'] {
  const descending = text.startsWith('-');
  const column = descending ? text.slice(1) : text;
  return sortable.includes(column) ? { column, descending } : defaultSort;
}

/** The same state always gives the same address; what is as usual is not said. */
export function writeTableState(state: TableState, shape: TableShape): string {
  const params = new URLSearchParams();
  if (state.search) params.set('q', state.search);
  for (const name of Object.keys(shape.filters)) {
    const values = state.filters[name];
    if (values?.length) params.set(name, values.join(','));
  }
  if (state.sort && !isSameSort(state.sort, shape.defaultSort)) {
    params.set('sort', `${state.sort.descending ? '-' : ''}${state.sort.column}`);
  }
  if (state.columns) params.set('columns', state.columns.join(','));
  if (state.after) params.set('after', state.after);
  // A comma may stand in a query as it is, and an address that people read and send is better without `%2C`.
  return `?${params.toString().replaceAll('%2C', ',')}`;
}

/** The first press takes the column's natural direction, the second turns it round, the third gives it up. */
export function withSort(state: TableState, column: string, firstDescending = false): TableState {
  const { sort } = state;
  if (sort?.column !== column) return { ...state, sort: { column, descending: firstDescending }, after: null };
  if (sort.descending === firstDescending) {
    return { ...state, sort: { column, descending: !firstDescending }, after: null };
  }
  return { ...state, sort: null, after: null };
}

export function withFilter(state: TableState, name: string, values: readonly string[]): TableState {
  const { [name]: _, ...rest } = state.filters;
  return { ...state, filters: values.length > 0 ? { ...rest, [name]: values } : rest, after: null };
}

export function withFilterToggled(state: TableState, name: string, value: string): TableState {
  const chosen = state.filters[name] ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return withFilter(state, name, next);
}

export const withoutFilters = (state: TableState): TableState => ({ ...state, search: '', filters: {}, after: null });

export const withAfter = (state: TableState, after: string | null): TableState => ({ ...state, after });

/** The last column stays: a table without columns cannot be brought back by looking at it. */
export function withColumnToggled(state: TableState, column: string, shape: TableShape): TableState {
  const shown = new Set(state.columns ?? shape.columns);
  if (!shown.delete(column)) shown.add(column);
  if (shown.size === 0) return state;
  const columns = shape.columns.filter((candidate) => shown.has(candidate));
  return { ...state, columns: columns.length === shape.columns.length ? null : columns };
}

export const isFiltered = ({ search, filters }: TableState): boolean =>
  search !== '' || Object.keys(filters).length > 0;

const isSameSort = (a: TableState['sort'], b: TableState['sort'] | undefined) =>
  a?.column === b?.column && a?.descending === b?.descending;

const one = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '');

const list = (value: string | readonly string[] | undefined): string[] =>
  (typeof value === 'string' ? [value] : (value ?? [])).flatMap((part) => part.split(','));
