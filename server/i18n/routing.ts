import { defineRouting } from 'next-intl/routing';
import { locales, sourceLocale } from './config';

export const routing = defineRouting({
  locales,
  defaultLocale: sourceLocale,
  localePrefix: 'always',
  // The language switch sets the cookie itself: a page that was merely opened is not a choice, and a response that
  // sets a cookie cannot be cached at the edge.
  localeCookie: false,
});
