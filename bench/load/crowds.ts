import { chance, whole } from './chance';
import type { Sizes } from './sizes';

const STREAM = { rank: 30, seats: 31, cancelled: 32, start: 33 } as const;
/** How quickly the crowds grow smaller from one event to the next in size: a few halls, and very many back rooms. */
const STEEPNESS = 0.9;
const MAX_SEATS = 4;
const SHARE_CANCELLED = 0.04;
/** Larger than any number of people here and prime, so that walking by it meets nobody twice. */
const STRIDE = 1_000_000_007;

/** One order of an event: its number among all, its buyer, and the numbers of its tickets from `number` on. */
export type LoadOrder = { number: number; buyer: number; seats: number; isCancelled: boolean };

export type Crowds = {
  /** How many tickets the event has in all. */
  sizeOf: (event: number) => number;
  ordersOf: (event: number, isFree: boolean) => Generator<LoadOrder>;
};

/** Shares the tickets out among the events; the sum is exact. Every event's crowd is the same on every machine. */
export function crowdsOf({ events, tickets, users }: Sizes): Crowds {
  const sizes = sharedOut(events, tickets);
  const firsts = new Float64Array(events);
  let first = 0;
  for (let event = 0; event < events; event += 1) {
    firsts[event] = first;
    first += sizes[event] ?? 0;
  }
  const sizeOf = (event: number) => sizes[event] ?? 0;
  return {
    sizeOf,
    ordersOf: function* (event, isFree) {
      const start = whole(STREAM.start, event, users);
      let taken = 0;
      for (let order = 0; taken < sizeOf(event); order += 1) {
        const number = (firsts[event] ?? 0) + taken;
        const wanted = isFree ? 1 : 1 + whole(STREAM.seats, number, MAX_SEATS);
        const seats = Math.min(wanted, sizeOf(event) - taken);
        const isCancelled = chance(STREAM.cancelled, number) < SHARE_CANCELLED;
        yield { number, buyer: (start + order * (STRIDE % users)) % users, seats, isCancelled };
        taken += seats;
      }
    },
  };
}

/** By Zipf: the event of the first rank is many times larger than that of the hundredth. */
function sharedOut(events: number, tickets: number): Int32Array {
  const weights = Float64Array.from({ length: events }, (_, rank) => (rank + 1) ** -STEEPNESS);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const sizes = new Int32Array(events);
  const ranked = shuffled(events);
  let left = tickets;
  for (const [rank, event] of ranked.entries()) {
    const size = Math.min(left, Math.floor((tickets * (weights[rank] ?? 0)) / sum));
    sizes[event] = size;
    left -= size;
  }
  // What was lost to rounding: one each, beginning with the largest.
  for (let rank = 0; left > 0; rank = (rank + 1) % events, left -= 1) {
    const event = ranked[rank] ?? 0;
    sizes[event] = (sizes[event] ?? 0) + 1;
  }
  return sizes;
}

/** Which event has which rank: the large ones stand anywhere in time. */
function shuffled(events: number): Int32Array {
  const order = Int32Array.from({ length: events }, (_, event) => event);
  for (let last = events - 1; last > 0; last -= 1) {
    const other = whole(STREAM.rank, last, last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}
