import type { EventCategory, EventKind, EventStatus, EventVisibility } from '@/server/events/schema';
import { eventCategories } from '@/server/events/schema';
import { chance, pick, weighted, whole } from './chance';
import { cities, words } from './playbill';
import { organizersOf, type Sizes } from './sizes';
import { uuidOf } from './uuid';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const STREAM = {
  ...{ city: 40, what: 41, about: 42, kind: 43, status: 44, visibility: 45, category: 46, organizer: 47 },
  ...{ side: 48, day: 49, minute: 50, length: 51, price: 52, amount: 53, room: 54, ahead: 55, age: 56 },
} as const;

/** Of how many events what is true: the shares follow what lists of this kind look like, not what is easy. */
const KINDS: Shares<EventKind> = [
  ['in_person', 0.62],
  ['webinar', 0.28],
  ['hybrid', 0.1],
];
const STATUSES: Shares<EventStatus> = [
  ['published', 0.88],
  ['draft', 0.05],
  ['cancelled', 0.03],
  ['ended', 0.02],
  ['postponed', 0.01],
  ['archived', 0.01],
];
const VISIBILITIES: Shares<EventVisibility> = [
  ['public', 0.92],
  ['unlisted', 0.05],
  ['private', 0.02],
  ['invite_only', 0.01],
];
const LENGTHS: Shares<number> = [
  [2, 0.6],
  [1, 0.2],
  [4, 0.15],
  [8, 0.04],
  [72, 0.01],
];
const PRICES: Shares<'free' | 'paid' | 'none'> = [
  ['paid', 0.45],
  ['free', 0.35],
  ['none', 0.2],
];
type Shares<T> = readonly [readonly [T, number], ...(readonly [T, number])[]];

const SHARE_PAST = 0.45;
const DAYS_BACK = 730;
const DAYS_AHEAD = 240;

export type Programme = { sizes: Sizes; todayMs: number };
export type LoadEvent = ReturnType<typeof eventOf>;

/** Everything about the event of this number but its crowd: the same on every machine, on the same day. */
export function eventOf(index: number, { sizes, todayMs }: Programme) {
  const at = (stream: number) => ({ stream, index });
  const city = weighted(cities, chance(STREAM.city, index));
  const { what, about } = words[city.language];
  const kind = weighted(KINDS, chance(STREAM.kind, index));
  const status = weighted(STATUSES, chance(STREAM.status, index));
  const startsAtMs = startOf(index, todayMs);
  const createdAtMs = Math.min(startsAtMs, todayMs) - DAY_MS * (1 + whole(STREAM.ahead, index, 90));
  const price = weighted(PRICES, chance(STREAM.price, index));
  const title = `${pick(what, at(STREAM.what))} ${pick(about, at(STREAM.about))}`;
  const category: EventCategory = pick(eventCategories, at(STREAM.category));
  return {
    id: uuidOf('events', index, createdAtMs),
    // Squared: few organisers run most of the programme.
    organizer: Math.floor(organizersOf(sizes) * chance(STREAM.organizer, index) ** 2),
    slug: `${city.latin}-${category}-${index.toString(36)}`,
    title: `${title} № ${index}`,
    summary: `${title}. ${city.name}.`,
    ...{ kind, status, category, price, startsAtMs, createdAtMs, city },
    endsAtMs: startsAtMs + HOUR_MS * weighted(LENGTHS, chance(STREAM.length, index)),
    visibility: weighted(VISIBILITIES, chance(STREAM.visibility, index)),
    priceMinor: price === 'paid' ? 100 * (3 + whole(STREAM.amount, index, 150)) * 10 : 0,
    ageLimit: chance(STREAM.age, index) < 0.1 ? 18 : null,
  };
}

/** Most are near today, ever fewer further away; in the daytime and the evening, on the quarter of an hour. */
function startOf(index: number, todayMs: number): number {
  const isPast = chance(STREAM.side, index) < SHARE_PAST;
  const away = chance(STREAM.day, index) ** 2;
  const days = isPast ? -1 - Math.floor(away * DAYS_BACK) : Math.floor(away * DAYS_AHEAD);
  return todayMs + days * DAY_MS + 6 * HOUR_MS + 15 * MINUTE_MS * whole(STREAM.minute, index, 60);
}

/** How many places an event has whose valid tickets are counted; `null`: nobody counts. A tenth is sold out. */
export function capacityFor(index: number, valid: number): number | null {
  const share = chance(STREAM.room, index);
  if (share < 0.3) return null;
  if (share < 0.4 && valid > 0) return valid;
  return 10 * Math.ceil((valid * (1.1 + share) + 20) / 10);
}
