/** ISO 4217: how many digits stand behind the point. What is not listed here cannot be charged. */
const MINOR_DIGITS = {
  BRL: 2,
  BYN: 2,
  EUR: 2,
  GBP: 2,
  JPY: 0,
  KGS: 2,
  KWD: 3,
  KZT: 2,
  RUB: 2,
  TRY: 2,
  UAH: 2,
  USD: 2,
  UZS: 2,
} as const;

export type Currency = keyof typeof MINOR_DIGITS;
export type Money = { amountMinor: number; currency: Currency };

export const currencies = Object.keys(MINOR_DIGITS) as Currency[];

export const isCurrency = (value: unknown): value is Currency =>
  typeof value === 'string' && Object.hasOwn(MINOR_DIGITS, value);

export const minorDigits = (currency: Currency): number => MINOR_DIGITS[currency];

export function money(amountMinor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`${amountMinor} is not a whole number of minor units`);
  return { amountMinor, currency };
}

export const isFree = ({ amountMinor }: Money) => amountMinor === 0;

export const add = (a: Money, b: Money): Money => money(a.amountMinor + sameCurrency(a, b).amountMinor, a.currency);

export const subtract = (a: Money, b: Money): Money =>
  money(a.amountMinor - sameCurrency(a, b).amountMinor, a.currency);

export const times = (a: Money, count: number): Money => money(a.amountMinor * count, a.currency);

/**
 * A share in hundredths of a percent, so that no fraction is ever stored: 1250 is 12.5 %.
 * Halves go away from zero, and a refund of a share is exactly its charge.
 */
export function share(a: Money, basisPoints: number): Money {
  const product = BigInt(a.amountMinor) * BigInt(basisPoints);
  const half = product < 0n ? -5000n : 5000n;
  return money(Number((product + half) / 10_000n), a.currency);
}

/** Splits without losing a minor unit: the first parts take what is left over. */
export function split(a: Money, parts: number): Money[] {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError(`Cannot split into ${parts} parts`);
  const each = Math.trunc(a.amountMinor / parts);
  const rest = a.amountMinor - each * parts;
  return Array.from({ length: parts }, (_, index) =>
    money(each + (index < Math.abs(rest) ? Math.sign(rest) : 0), a.currency),
  );
}

export const toMajor = ({ amountMinor, currency }: Money): number => amountMinor / 10 ** MINOR_DIGITS[currency];

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new TypeError(`Cannot mix ${a.currency} with ${b.currency}`);
  return b;
}
