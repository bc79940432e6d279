import { type ErrorResponse, Resend } from 'resend';
import { type Address, formatAddress, InvalidAddressError } from './address';
import { type Mail, MailError, type Mailer } from './port';

export type ResendOptions = { apiKey: string; baseUrl?: string; from: Address; timeoutMs?: number };

const TIMEOUT_MS = 10_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being refused.
const LINE_BREAK = /[\u0000-\u0008\u000a-\u001f\u007f]/;

/** By name first: a name says what happened, a status only in which family. Names Resend adds later fall to the status. */
const retryableNames: Partial<Record<ErrorResponse['name'], boolean>> = {
  concurrent_idempotent_requests: true,
  rate_limit_exceeded: true,
  daily_quota_exceeded: true,
  monthly_quota_exceeded: true,
  // Wrong settings are the operator's to mend; mails must wait for that, not be lost to it.
  missing_api_key: true,
  invalid_api_key: true,
  restricted_api_key: true,
  invalid_access: true,
  invalid_from_address: true,
};

function isRetryable({ name, statusCode }: ErrorResponse): boolean {
  // No status: the request never got an answer, whether by network or by our own timeout.
  const byStatus = statusCode === null || statusCode >= 500 || statusCode === 408 || statusCode === 429;
  return retryableNames[name] ?? byStatus;
}

/** Vendors differ in what they do with a line break in a header; the safe thing is never to let one out. */
function refuseLineBreaks({ subject, headers = {} }: Mail) {
  const unsafe = [subject, ...Object.entries(headers).flat()].find((line) => LINE_BREAK.test(line));
  if (unsafe === undefined) return;
  throw new MailError('A subject or header must not contain line breaks.', { retryable: false, cause: unsafe });
}

function payload(mail: Mail, from: string) {
  refuseLineBreaks(mail);
  return {
    from,
    to: recipient(mail.to),
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: mail.headers && { ...mail.headers },
    tags: mail.tags && Object.entries(mail.tags).map(([name, value]) => ({ name, value })),
    attachments: mail.attachments?.map(({ filename, contentType, content, contentId }) => ({
      filename,
      contentType,
      contentId,
      // Not `Buffer.from(content.buffer)`: a view of a larger buffer would take its neighbours along.
      content: Buffer.from(content),
    })),
  };
}

function recipient(to: Address): string {
  try {
    return formatAddress(to);
  } catch (cause) {
    if (cause instanceof InvalidAddressError) throw new MailError(cause.message, { retryable: false, cause });
    throw cause;
  }
}

export function resendMailer({ apiKey, baseUrl, from, timeoutMs = TIMEOUT_MS }: ResendOptions): Mailer {
  const resend = new Resend(apiKey, { baseUrl });
  const sender = formatAddress(from);

  return {
    async send(mail) {
      const { data, error } = await resend.emails.send(payload(mail, sender), {
        idempotencyKey: mail.idempotencyKey,
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (error)
        throw new MailError(`Resend refused the mail: ${error.name}`, { retryable: isRetryable(error), cause: error });
      return { id: data.id };
    },
  };
}
