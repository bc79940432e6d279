export const locales = ['en', 'ru', 'pt', 'kk'] as const;
export type Locale = (typeof locales)[number];

/** English is the source language: messages are written there first and every other file must match its keys. */
export const sourceLocale: Locale = 'en';

/** Read once at `/`, to choose where to redirect. Every other address carries its language in the path. */
export const localeCookie = 'foyer_locale';

/** What `Intl`, `<html lang>` and `hreflang` want. The address says `pt`; the language is Brazilian Portuguese. */
const languageTags: Record<Locale, string> = { en: 'en', ru: 'ru', pt: 'pt-BR', kk: 'kk' };

export const languageNames: Record<Locale, string> = {
  en: 'English',
  ru: 'Русский',
  pt: 'Português',
  kk: 'Қазақша',
};

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** For parameters of pages: whatever is no language of ours was already answered by the layout. */
export const localeOf = (value: string): Locale => (isLocale(value) ? value : sourceLocale);

export const languageTag = (locale: Locale) => languageTags[locale];

/** The best of our languages for an `Accept-Language` header; quality decides, then order. */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { language: tag.split('-')[0] ?? '', quality: quality ? Number(quality.slice(2)) : 1, index };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  for (const { language } of wanted) if (isLocale(language)) return language;
  return sourceLocale;
}
