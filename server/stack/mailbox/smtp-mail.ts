import type { Readable } from 'node:stream';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import type { SMTPServerEnvelope } from 'smtp-server';
import { z } from 'zod';
import { formatAddress } from '../../integrations/email/address';
import { bareAddress, type EmailRequest } from './email-request';

/** Shown by the mailbox in places of their own, or about the wrapping and not the mail. */
const NOT_SHOWN = new Set(['from', 'to', 'cc', 'reply-to', 'subject', 'date', 'mime-version', 'x-tag']);

const addressesOf = (field: AddressObject | AddressObject[] | undefined): string[] =>
  [field ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .map(({ address = '', name }) => formatAddress({ address, name }));

/** One line per header as it was sent, folds undone; the parser's own names are in lower case. */
function headersOf({ headerLines, headers }: ParsedMail): Record<string, string> {
  const shown = headerLines.filter(({ key }) => !NOT_SHOWN.has(key) && !key.startsWith('content-'));
  return Object.fromEntries(
    shown.map(({ key, line }) => {
      const colon = line.indexOf(':');
      const decoded = headers.get(key);
      const written = line.slice(colon + 1).replaceAll(/\r?\n(?=[ \t])/g, '');
      return [line.slice(0, colon), (typeof decoded === 'string' ? decoded : written).trim()];
    }),
  );
}

const tagsOf = ({ headerLines }: ParsedMail) =>
  headerLines
    .filter(({ key }) => key === 'x-tag')
    .map(({ line }) => {
      const [name = '', ...value] = line
        .slice(line.indexOf(':') + 1)
        .trim()
        .split('=');
      return { name, value: value.join('=') };
    });

const calendarPart = z.object({
  value: z.literal('text/calendar'),
  params: z.object({ charset: z.string(), method: z.string() }),
});

/** The type of an invitation is only half of what calendar programs read: the method stands behind it. */
function calendarType(header: unknown): string | null {
  const known = calendarPart.safeParse(header);
  if (!known.success) return null;
  const { value, params } = known.data;
  return `${value}; charset=${params.charset}; method=${params.method}`;
}

/** What came by SMTP, in the shape in which the mailbox keeps everything. */
export async function readSmtpMail(source: Readable, envelope: SMTPServerEnvelope): Promise<EmailRequest> {
  const parsed = await simpleParser(source, { skipHtmlToText: true, skipTextToHtml: true, keepCidLinks: true });
  const [to, cc] = [addressesOf(parsed.to), addressesOf(parsed.cc)];
  const named = new Set([...to, ...cc].map(bareAddress));
  const recipients = envelope.rcptTo.map(({ address }) => address);
  return {
    from: addressesOf(parsed.from)[0] ?? '',
    to,
    cc,
    bcc: recipients.filter((address) => !named.has(bareAddress(address))),
    replyTo: addressesOf(parsed.replyTo),
    subject: parsed.subject ?? '',
    html: parsed.html || null,
    text: parsed.text ?? null,
    headers: headersOf(parsed),
    tags: tagsOf(parsed),
    attachments: parsed.attachments.map(({ filename = '', contentType, cid, content, headers }) => ({
      filename,
      contentType: calendarType(headers.get('content-type')) ?? contentType,
      contentId: cid ?? null,
      content: content.toString('base64'),
    })),
    scheduledAt: null,
  };
}
