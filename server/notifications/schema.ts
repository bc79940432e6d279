import type { Locale } from '../i18n/config';

/** What a mail about a ticket is made of, as the subscriber has read it from whoever owns tickets. */
export type TicketNotice = {
  email: string;
  name: string;
  locale: Locale;
  path: string;
  event: {
    slug: string;
    title: string;
    startsAt: Date;
    timeZone: string;
    address: readonly string[];
    cancelReason: string | null;
    organizerName: string;
  };
};

export type NoticeFile = { filename: string; contentType: string; base64: string };

export type NoticeInvitation = { filename: string; method: 'REQUEST' | 'CANCEL'; text: string };
