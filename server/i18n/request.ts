import { locale as rootLocale } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { isLocale, sourceLocale } from './config';
import { loadMessages } from './messages';

/** Pages know their language from the address; server actions and handlers, which have no address, name it. */
export default getRequestConfig(async ({ locale: named }) => {
  const wanted = named ?? (await rootLocale());
  const locale = isLocale(wanted) ? wanted : sourceLocale;
  return { locale, messages: await loadMessages(locale), timeZone: 'UTC' };
});
