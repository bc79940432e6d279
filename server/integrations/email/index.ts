import { env } from '@/server/env';
import { parseAddress } from './address';
import { mailVendor } from './keys';
import type { Mailer } from './port';
import { resendMailer } from './resend';
import { smtpMailer } from './smtp';
import { parseSmtpUrl } from './smtp-url';

function chosenMailer(): Mailer {
  const settings = env();
  const from = parseAddress(settings.MAIL_FROM);
  const vendor = mailVendor(settings);
  switch (vendor.kind) {
    case 'resend':
      return resendMailer({ apiKey: vendor.apiKey, baseUrl: vendor.baseUrl, from });
    case 'smtp':
      return smtpMailer({ server: parseSmtpUrl(vendor.url), from });
    case 'unclear':
      // The environment refuses this before anybody can ask for a mailer.
      throw new Error(vendor.complaint);
    default:
      return vendor satisfies never;
  }
}

let sender: Mailer | undefined;

/** The one way mail leaves Foyer. Built on first use, so that importing it asks for no settings. */
export function mailer(): Mailer {
  sender ??= chosenMailer();
  return sender;
}
