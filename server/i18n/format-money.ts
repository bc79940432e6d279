import { type Money, minorDigits, toMajor } from '../kernel/pure/money';
import { type Locale, languageTag } from './config';

/** Beside the formatter of dates, which every page loads: few pages speak of money in the browser. */
export function formatMoney(money: Money, locale: Locale): string {
  const whole = money.amountMinor % 10 ** minorDigits(money.currency) === 0;
  return new Intl.NumberFormat(languageTag(locale), {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    ...(whole ? { maximumFractionDigits: 0 } : {}),
  }).format(toMajor(money));
}
