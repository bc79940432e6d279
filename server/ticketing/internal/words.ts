import { createTranslator } from 'next-intl';
import type { Locale } from '../../i18n/config';
import { loadMessages, type Messages } from '../../i18n/messages';

export type TicketTranslator = ReturnType<typeof createTranslator<Messages, 'ticketing.document'>>;

/** What a printed ticket and an entry in a calendar say. */
export const ticketWords = async (locale: Locale): Promise<TicketTranslator> =>
  createTranslator({ locale, messages: await loadMessages(locale), namespace: 'ticketing.document' });
