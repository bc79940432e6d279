import type { EventCategory, EventKind, EventStatus, EventVisibility } from '@/server/events/schema';
import type { Locale } from '@/server/i18n/config';
import { type Currency, type Money, minorDigits, money } from '@/server/kernel/pure/money';

/** When a show is, seen from the day the seed runs. */
export type When =
  | { kind: 'live'; startedMinutesAgo: number; minutes: number }
  | { kind: 'soon'; inMinutes: number; minutes: number }
  | { kind: 'day'; daysAhead: number; time: string; minutes: number };

/** On the air while the seed runs. */
export const live = (startedMinutesAgo: number, minutes: number): When => ({
  kind: 'live',
  startedMinutesAgo,
  minutes,
});
export const soon = (inMinutes: number, minutes: number): When => ({ kind: 'soon', inMinutes, minutes });
/** `onDay(3, '19:00', 150)`: in three days at seven by the clock where it takes place, for two hours and a half. */
export const onDay = (daysAhead: number, time: string, minutes: number): When => ({
  kind: 'day',
  daysAhead,
  time,
  minutes,
});

const price = (currency: Currency) => (amount: number) => money(amount * 10 ** minorDigits(currency), currency);
export const rub = price('RUB');
export const kzt = price('KZT');
export const brl = price('BRL');
export const eur = price('EUR');
export const usd = price('USD');

export type Show = {
  slug: string;
  title: string;
  by: string;
  kind: EventKind;
  category: EventCategory;
  when: When;
  /** Where the clock stands, when it is not the playbill's zone. */
  zone?: string;
  place?: { city: string; venue: string; address: string };
  price: Money;
  /** Free seats; without a number there is no limit. */
  left?: number;
  age?: number;
  status?: EventStatus;
  visibility?: EventVisibility;
  summary: string;
  about: readonly string[];
};

export type Playbill = { language: Locale; zone: string; shows: readonly Show[] };
