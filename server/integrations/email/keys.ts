import { z } from 'zod';
import { parseAddress } from './address';
import { InvalidSmtpUrlError, parseSmtpUrl } from './smtp-url';

const sender = z.string().refine(
  (value) => {
    try {
      parseAddress(value);
      return true;
    } catch {
      // The reason is one and the same for whoever reads the settings: the sentence below.
      return false;
    }
  },
  { error: 'must be an address such as "Foyer <mail@example.com>"' },
);

const smtpServer = z.string().superRefine((value, { addIssue }) => {
  try {
    parseSmtpUrl(value);
  } catch (error) {
    if (!(error instanceof InvalidSmtpUrlError)) throw error;
    addIssue({ code: 'custom', message: error.message });
  }
});

export const emailKeys = {
  RESEND_API_KEY: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Key of the Resend account that sends mail. Where nothing is embedded, either it or SMTP_URL must be set; the embedded mailbox makes its own.',
    ),
  SMTP_URL: smtpServer
    .optional()
    .describe(
      'Mail server that sends instead of Resend: smtps://user:password@mail.example.com, or smtp:// for STARTTLS. Only ?tls=off, for a relay in a network of yours, sends in the clear.',
    ),
  RESEND_BASE_URL: z
    .url('must be an address such as https://api.resend.com')
    .optional()
    .describe("Address of a server speaking Resend's API, when it is not Resend itself."),
  MAIL_FROM: sender.describe(
    'Sender of every mail, such as "Foyer <mail@example.com>"; Resend or the mail server must let you send for its domain.',
  ),
  MAILBOX_URL: z
    .url('must be an address such as http://127.0.0.1:4000')
    .optional()
    .describe('Address of the embedded mailbox that /dev/mailbox reads; set by npm start.'),
  MAILBOX_KEY: z
    .string()
    .min(8, 'needs at least 8 characters')
    .optional()
    .describe('Key of the embedded mailbox; set by npm start.'),
};

export type MailVendor =
  | { kind: 'resend'; apiKey: string; baseUrl?: string }
  | { kind: 'smtp'; url: string }
  | { kind: 'unclear'; complaint: string };

type VendorSettings = { RESEND_API_KEY?: string; RESEND_BASE_URL?: string; SMTP_URL?: string };

/** Who sends mail, by the settings alone. Two vendors are refused: whichever we preferred, somebody meant the other. */
export function mailVendor({
  RESEND_API_KEY: apiKey,
  RESEND_BASE_URL: baseUrl,
  SMTP_URL: url,
}: VendorSettings): MailVendor {
  if (apiKey && url) {
    return {
      kind: 'unclear',
      complaint: 'SMTP_URL and RESEND_API_KEY are both set; remove the one that is not to send mail.',
    };
  }
  if (url) return { kind: 'smtp', url };
  if (apiKey) return { kind: 'resend', apiKey, baseUrl };
  return { kind: 'unclear', complaint: `RESEND_API_KEY is missing. ${emailKeys.RESEND_API_KEY.description}` };
}

/** Mail is not optional: without it nobody could confirm an address or get a ticket. */
export function incompleteMail(given: VendorSettings): string | null {
  const vendor = mailVendor(given);
  return vendor.kind === 'unclear' ? vendor.complaint : null;
}
