import { type Locale, languageTag } from './config';

type In = { locale: Locale; timeZone: string };

/**
 * One formatter per language, zone and shape: making them is what costs. `europe/moscow` is a zone as good as
 * `Europe/Moscow`, so without an end somebody could fill the memory with spellings.
 */
const made = new Map<string, Intl.DateTimeFormat>();
const KEPT = 1000;

function dateFormat({ locale, timeZone }: In, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(languageTag(locale), { timeZone, ...options });
  if (made.size >= KEPT) made.clear();
  made.set(key, format);
  return format;
}

/** `19:00`, in every language: half of the readers would not know what 7:00 p.m. means. */
export const formatTime = (at: Date, where: In) =>
  dateFormat(where, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

export const formatDate = (at: Date, where: In) => dateFormat(where, { day: 'numeric', month: 'long' }).format(at);

/** For narrow columns: `24 Nov`. */
export const formatDateShort = (at: Date, where: In) =>
  dateFormat(where, { day: 'numeric', month: 'short' }).format(at).replace('.', '');

export const formatDateWithYear = (at: Date, where: In) =>
  dateFormat(where, { day: 'numeric', month: 'long', year: 'numeric' }).format(at);

export const formatWeekday = (at: Date, where: In, width: 'long' | 'short' = 'long') =>
  capitalized(dateFormat(where, { weekday: width }).format(at).replace('.', ''), where.locale);

/** For the date leaf. Russian and Kazakh abbreviations carry a point that the leaf has no room for. */
export const formatMonthShort = (at: Date, where: In) =>
  dateFormat(where, { month: 'short' }).format(at).replace('.', '');

export const formatMonth = (at: Date, where: In) =>
  capitalized(dateFormat(where, { month: 'long', year: 'numeric' }).format(at), where.locale);

export const formatDayOfMonth = (at: Date, where: In) => dateFormat(where, { day: 'numeric' }).format(at);

export const formatDateTime = (at: Date, where: In) =>
  `${formatDate(at, where)}, ${formatTime(at, where)} ${formatZone(at, where)}`;

/** For what may be read years later, and by whom its zone must not be guessed: `23 November 2026, 20:15 UTC+5`. */
export const formatMoment = (at: Date, where: In) =>
  `${formatDateWithYear(at, where)}, ${formatTime(at, where)} ${formatZone(at, where)}`;

/** What people call the zone. Moscow time has a name of its own; the others go by their city and offset. */
export function formatZone(at: Date, { locale, timeZone }: In): string {
  if (timeZone === 'Europe/Moscow') return locale === 'ru' || locale === 'kk' ? 'МСК' : 'MSK';
  // Derived for the moment shown: zones change their rules.
  const parts = dateFormat({ locale: 'en', timeZone }, { timeZoneName: 'shortOffset' }).formatToParts(at);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return offset.replace('GMT', 'UTC').replace('-', '−').replace(/\+0$/, '');
}

export const formatNumber = (value: number, locale: Locale) => new Intl.NumberFormat(languageTag(locale)).format(value);

const capitalized = (text: string, locale: Locale) =>
  text.charAt(0).toLocaleUpperCase(languageTag(locale)) + text.slice(1);
