import { chance, whole } from './chance';
import type { Row } from './copy';
import { type Crowds, crowdsOf, type LoadOrder } from './crowds';
import { personOf, userIdOf } from './people';
import { capacityFor, eventOf, type LoadEvent, type Programme } from './programme';
import { organizersOf } from './sizes';
import { uuidOf } from './uuid';

const STREAM = { owner: 60, guest: 61, secret: 62, member: 64 } as const;
const SHARE_OF_GUESTS = 0.12;
const DAY_MS = 86_400_000;
/** What the code on a ticket is written in. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_LENGTH = 32;

export const ORGANIZATION_COLUMNS = ['id', 'handle', 'name', 'bio', 'created_at', 'updated_at'] as const;
export const MEMBER_COLUMNS = ['organization_id', 'user_id', 'created_at'] as const;
export const GRANT_COLUMNS = ['id', 'user_id', 'role_id', 'scope', 'organization_id', 'created_at'] as const;
export const EVENT_COLUMNS =
  'id organization_id slug title summary description kind status visibility category language starts_at ends_at time_zone city venue_name venue_address age_limit capacity cancelled_at published_at created_at updated_at'.split(
    ' ',
  );
export const FACT_COLUMNS = ['event_id', 'price_from_minor', 'currency', 'free_seats', 'updated_at'] as const;
export const ORDER_COLUMNS =
  'id event_id user_id guest_email guest_name guest_locale status total_minor currency created_at'.split(' ');
export const TICKET_COLUMNS = 'id order_id event_id holder_name secret status cancelled_at created_at'.split(' ');

type Member = { organizer: number; user: number };

/** All rows of a load, table by table, in an order in which what is pointed at comes first. */
export class LoadRows {
  readonly #programme: Programme;
  readonly #crowds: Crowds;

  constructor(programme: Programme) {
    this.#programme = programme;
    this.#crowds = crowdsOf(programme.sizes);
  }

  get #people() {
    return { users: this.#programme.sizes.users, todayMs: this.#programme.todayMs };
  }

  #organizerId(number: number): string {
    return uuidOf('organizations', number, this.#programme.todayMs - 900 * DAY_MS + number);
  }

  *organizations(): Generator<Row> {
    const at = iso(this.#programme.todayMs - 900 * DAY_MS);
    for (let number = 0; number < organizersOf(this.#programme.sizes); number += 1) {
      const { firstName, lastName, handle } = personOf(number);
      const name = `${lastName} & ${firstName} ${number}`;
      yield [this.#organizerId(number), `house-${handle}`.slice(0, 30), name, `${name}: est. 2023`, at, at];
    }
  }

  /** An owner each, and for every third one more who helps. */
  *#memberships(): Generator<Member> {
    const { users } = this.#programme.sizes;
    for (let organizer = 0; organizer < organizersOf(this.#programme.sizes); organizer += 1) {
      const owner = whole(STREAM.owner, organizer, users);
      yield { organizer, user: owner };
      if (users > 1 && chance(STREAM.member, organizer) < 1 / 3) yield { organizer, user: (owner + 1) % users };
    }
  }

  *members(): Generator<Row> {
    const at = iso(this.#programme.todayMs - 899 * DAY_MS);
    for (const { organizer, user } of this.#memberships()) {
      yield [this.#organizerId(organizer), userIdOf(user, this.#people), at];
    }
  }

  *grants(roleId: string): Generator<Row> {
    const atMs = this.#programme.todayMs - 899 * DAY_MS;
    let number = 0;
    for (const { organizer, user } of this.#memberships()) {
      const id = uuidOf('grants', number, atMs);
      yield [id, userIdOf(user, this.#people), roleId, 'organization', this.#organizerId(organizer), iso(atMs)];
      number += 1;
    }
  }

  *#events(): Generator<{ index: number; event: LoadEvent }> {
    for (let index = 0; index < this.#programme.sizes.events; index += 1) {
      yield { index, event: eventOf(index, this.#programme) };
    }
  }

  #validOf(index: number, event: LoadEvent): number {
    let valid = 0;
    for (const { seats, isCancelled } of this.#crowds.ordersOf(index, event.price !== 'paid')) {
      if (!isCancelled) valid += seats;
    }
    return valid;
  }

  *events(): Generator<Row> {
    for (const { index, event } of this.#events()) {
      const { city, kind, status } = event;
      const isOnline = kind === 'webinar';
      const created = iso(event.createdAtMs);
      yield [
        ...[event.id, this.#organizerId(event.organizer), event.slug, event.title, event.summary],
        `${event.summary}\n\n${event.title}.`,
        ...[kind, status, event.visibility, event.category, city.language],
        ...[iso(event.startsAtMs), iso(event.endsAtMs), city.zone],
        ...(isOnline ? [null, null, null] : [city.name, `${city.name} Hall`, `${1 + (index % 90)}`]),
        ...[event.ageLimit, capacityFor(index, this.#validOf(index, event))],
        status === 'cancelled' ? created : null,
        status === 'draft' ? null : created,
        ...[created, created],
      ];
    }
  }

  *facts(): Generator<Row> {
    for (const { index, event } of this.#events()) {
      const valid = this.#validOf(index, event);
      const capacity = capacityFor(index, valid);
      const isOnSale = event.price !== 'none';
      yield [
        event.id,
        isOnSale ? event.priceMinor : null,
        isOnSale ? event.city.currency : null,
        capacity === null ? null : capacity - valid,
        iso(event.createdAtMs),
      ];
    }
  }

  *#orders(): Generator<{ event: LoadEvent; order: LoadOrder; orderId: string; atMs: number }> {
    for (const { index, event } of this.#events()) {
      for (const order of this.#crowds.ordersOf(index, event.price !== 'paid')) {
        const atMs = event.createdAtMs + (order.number % DAY_MS);
        yield { event, order, orderId: uuidOf('orders', order.number, atMs), atMs };
      }
    }
  }

  *orders(): Generator<Row> {
    for (const { event, order, orderId, atMs } of this.#orders()) {
      const total = event.priceMinor * order.seats;
      yield [
        ...[orderId, event.id, ...this.#buyerOf(order)],
        ...[statusOf(order, 'confirmed'), total, total === 0 ? null : event.city.currency, iso(atMs)],
      ];
    }
  }

  #buyerOf({ number, buyer }: LoadOrder): Row {
    if (chance(STREAM.guest, number) >= SHARE_OF_GUESTS) return [userIdOf(buyer, this.#people), null, null, null];
    const { email, firstName, lastName, locale } = personOf(buyer);
    return [null, `guest.${email}`, `${firstName} ${lastName}`, locale];
  }

  *tickets(): Generator<Row> {
    for (const { event, order, orderId, atMs } of this.#orders()) {
      const { firstName, lastName } = personOf(order.buyer);
      for (let seat = 0; seat < order.seats; seat += 1) {
        const number = order.number + seat;
        yield [
          ...[uuidOf('tickets', number, atMs), orderId, event.id, `${firstName} ${lastName}`, secretOf(number)],
          ...[statusOf(order, 'valid'), order.isCancelled ? iso(atMs + 1000) : null, iso(atMs)],
        ];
      }
    }
  }
}

const iso = (ms: number) => new Date(ms).toISOString();

const statusOf = ({ isCancelled }: LoadOrder, otherwise: string) => (isCancelled ? 'cancelled' : otherwise);

/** Looks like the real ones and is unique: the number stands in it. */
function secretOf(number: number): string {
  let [secret, left] = ['', number];
  for (let place = 0; place < SECRET_LENGTH; place += 1) {
    const digit = place < 8 ? left % 32 : whole(STREAM.secret + place, number, 32);
    left = Math.floor(left / 32);
    secret += ALPHABET.charAt(digit);
  }
  return secret;
}
