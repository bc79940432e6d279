import { chance, pick, weighted } from './chance';
import type { Row } from './copy';
import { peoples } from './names';
import { uuidOf } from './uuid';

const DAY_MS = 86_400_000;
const YEARS_MS = 3 * 365 * DAY_MS;
/** Nobody signs in here: it is the hash of nothing, and the same for all. */
const NO_PASSWORD = 'argon2id$load$nobody';
const SHARE_OF_WIDE_ADDRESSES = 0.03;

const STREAM = { people: 10, first: 11, last: 12, verified: 13, address: 14 } as const;

export const USER_COLUMNS = [
  'id',
  'email',
  'email_verified_at',
  'handle',
  'first_name',
  'last_name',
  'password_hash',
  'locale',
  'time_zone',
  'created_at',
  'updated_at',
] as const;

type World = { users: number; todayMs: number };

const ZONES = { ru: 'Europe/Moscow', kk: 'Asia/Almaty', pt: 'America/Sao_Paulo', en: 'Europe/London' };

const createdMs = (number: number, { users, todayMs }: World) =>
  Math.floor(todayMs - YEARS_MS + (YEARS_MS * number) / users);

export const userIdOf = (number: number, world: World): string => uuidOf('users', number, createdMs(number, world));

/** Who has this number: always the same person. */
export function personOf(number: number) {
  const { locale, first, last } = weighted(peoples, chance(STREAM.people, number));
  const [given, family] = [
    pick(first, { stream: STREAM.first, index: number }),
    pick(last, { stream: STREAM.last, index: number }),
  ];
  // First, and of one length: names that come in their order are indexed without being sorted.
  const mark = number.toString(36).padStart(6, '0');
  const isWide = chance(STREAM.address, number) < SHARE_OF_WIDE_ADDRESSES;
  const mailbox = isWide ? `${mark}.${given.own}` : `${mark}.${given.latin}.${family.latin}`;
  return {
    locale,
    firstName: given.own,
    lastName: family.own,
    email: `${mailbox}@${isWide ? 'пошта' : 'mail'}.example`.toLowerCase(),
    handle: `${mark}-${given.latin}`,
  };
}

export function* userRows(world: World): Generator<Row> {
  for (let number = 0; number < world.users; number += 1) {
    const { locale, firstName, lastName, email, handle } = personOf(number);
    const at = new Date(createdMs(number, world)).toISOString();
    const verified = chance(STREAM.verified, number) < 0.9 ? at : null;
    const zone = ZONES[locale];
    yield [userIdOf(number, world), email, verified, handle, firstName, lastName, NO_PASSWORD, locale, zone, at, at];
  }
}
