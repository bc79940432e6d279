import type { TableShape, TableState } from '@/components/shared/data-table/table-state';
import type { Page } from '@/server/kernel/pure/page';

/** Invented people for the workshop's table. Names are the same in every language. */
export type Person = {
  id: string;
  name: string;
  mail: string;
  role: 'owner' | 'editor' | 'guest';
  city: 'almaty' | 'qonaev' | 'lisbon';
  orders: number;
  spentMinor: number;
};

export const peopleShape: TableShape = {
  sortable: ['name', 'orders', 'spent'],
  columns: ['name', 'mail', 'role', 'city', 'orders', 'spent'],
  filters: { role: ['owner', 'editor', 'guest'], city: ['almaty', 'qonaev', 'lisbon'], size: ['1000'] },
};

const firsts = ['Айгерім', 'Константин', 'Rahul', 'Ұлжан', 'Thiago', 'Ли', 'Қуаныш', 'Chinedu', 'Дарья', 'Nguyệt Ánh'];
const lasts = [
  'Әбдіқадырова',
  'Преображенский-Воскресенский',
  'Mehta',
  'Сейітқызы',
  'Nascimento',
  'Вэньцзе',
  'Өтегенов',
];
const roles = ['owner', 'editor', 'guest', 'guest'] as const;
const cities = ['almaty', 'qonaev', 'almaty', 'lisbon', 'almaty'] as const;
const PAGE = 12;

const pick = <Value>(values: readonly Value[], index: number): Value => {
  const value = values[index % values.length];
  if (value === undefined) throw new RangeError('Nothing to pick from');
  return value;
};

const everybody: readonly Person[] = Array.from({ length: 1000 }, (_, index) => ({
  id: `person-${index}`,
  name: `${pick(firsts, index)} ${pick(lasts, index * 3)}`,
  mail: `person.${index}@example.com`,
  role: pick(roles, index * 7),
  city: pick(cities, index * 3),
  orders: (index * 37) % 119,
  spentMinor: ((index * 7919) % 12_045) * 10_000,
}));

const sizes = {
  name: (person: Person) => person.name,
  orders: (p: Person) => p.orders,
  spent: (p: Person) => p.spentMinor,
};

/** What a query does in SQL: filter, sort, cut a page. */
export function listPeople(state: TableState): Page<Person> & { total: number } {
  const search = state.search.toLocaleLowerCase();
  const { role, city, size } = state.filters;
  const found = everybody.filter(
    (person) =>
      (!search || person.name.toLocaleLowerCase().includes(search)) &&
      (!role || role.includes(person.role)) &&
      (!city || city.includes(person.city)),
  );
  const sorted = sort(found, state);
  if (size) return { rows: sorted, nextCursor: null, total: found.length };
  const start = Number(/^\d{1,4}$/.exec(state.after ?? '')?.[0] ?? 0);
  const end = start + PAGE;
  return { rows: sorted.slice(start, end), nextCursor: end < sorted.length ? String(end) : null, total: found.length };
}

function sort(people: readonly Person[], { sort: by }: TableState): Person[] {
  const key = by && Object.entries(sizes).find(([column]) => column === by.column)?.[1];
  if (!by || !key) return [...people];
  const sign = by.descending ? -1 : 1;
  return people.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    return sign * (typeof x === 'string' ? x.localeCompare(String(y)) : x - Number(y));
  });
}
