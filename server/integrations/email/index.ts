import { env } from '@/server/env';
import { parseAddress } from './address';
import type { Mailer } from './port';
import { resendMailer } from './resend';

let sender: Mailer | undefined;

/** The one way mail leaves Foyer. Built on first use, so that importing it asks for no settings. */
export function mailer(): Mailer {
  const { RESEND_API_KEY: apiKey, RESEND_BASE_URL: baseUrl, MAIL_FROM } = env();
  sender ??= resendMailer({ apiKey, baseUrl, from: parseAddress(MAIL_FROM) });
  return sender;
}
