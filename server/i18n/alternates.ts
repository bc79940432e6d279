import { type Locale, languageTag, locales, sourceLocale } from './config';

/** The address of a page in each language, for search engines. `path` is without its language: `/e/some-event`. */
export function alternates(locale: Locale, path = '') {
  const inLanguages = locales.map((other) => [languageTag(other), `/${other}${path}`] as const);
  return {
    canonical: `/${locale}${path}`,
    languages: Object.fromEntries([...inLanguages, ['x-default', `/${sourceLocale}${path}`] as const]),
  };
}
