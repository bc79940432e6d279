import { z } from 'zod';
import { parseAddress } from './address';

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

export const emailKeys = {
  RESEND_API_KEY: z
    .string()
    .min(1)
    .describe('Key of the Resend account that sends mail; the embedded mailbox makes its own.'),
  RESEND_BASE_URL: z
    .url('must be an address such as https://api.resend.com')
    .optional()
    .describe("Address of a server speaking Resend's API, when it is not Resend itself."),
  MAIL_FROM: sender.describe(
    'Sender of every mail, such as "Foyer <mail@example.com>"; its domain must be verified at Resend.',
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
