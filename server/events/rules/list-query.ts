import { type ListEventsInput, listEventsInput, type When, whenChoices } from '../schema';
import { daysOf } from './days';

/** What the list's address says, as far as it makes sense: somebody may have typed it. */
export type ListQuery = Omit<ListEventsInput, 'limit'> & { when?: When };

type Given = Record<string, string | string[] | undefined>;

const PARAMETERS = [
  'q',
  'city',
  'when',
  'kind',
  'category',
  'language',
  'price',
  'seats',
  'from',
  'to',
  'cursor',
] as const;
export type ListParameter = (typeof PARAMETERS)[number];

/** Each parameter is checked by itself, so that one wrong one does not empty the page. */
export function readListQuery(given: Given): ListQuery {
  const query: Given = {};
  for (const name of PARAMETERS) {
    const value = [given[name]].flat()[0];
    if (!value) continue;
    if (name === 'when') {
      if (whenChoices.some((choice) => choice === value)) query.when = value;
    } else if (listEventsInput.shape[name].safeParse(value).success) query[name] = value;
  }
  const { when, ...rest } = query;
  const { limit: _, ...input } = listEventsInput.parse(rest);
  return { ...input, ...(isWhen(when) && { when }) };
}

const isWhen = (value: unknown): value is When => whenChoices.some((choice) => choice === value);

/** Words for days become days; days that were chosen exactly win. */
export function listInputOf({ when, ...query }: ListQuery, today: string, limit: number): ListEventsInput {
  const days = when && !query.from && !query.to ? daysOf(when, today) : {};
  return { ...query, ...days, limit };
}

/** The address of the same list with one thing changed. Another list begins at its start. */
export function withParameter(query: ListQuery, change: Partial<Record<ListParameter, string | undefined>>) {
  const { cursor: _, ...rest } = query;
  // Days chosen by word and by date would contradict each other.
  const { from, to, when, ...kept } = rest;
  const days = 'when' in change || 'from' in change || 'to' in change ? {} : { from, to, when };
  const entries = Object.entries({ ...kept, ...days, ...change });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
}
