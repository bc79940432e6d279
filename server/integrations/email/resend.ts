import { type ErrorResponse, Resend } from 'resend';
import { type Address, formatAddress } from './address';
import { type Mail, MailError, type Mailer } from './port';
import { refuseUnsafe } from './safe-mail';

export type ResendOptions = { apiKey: string; baseUrl?: string; from: Address; timeoutMs?: number };

const TIMEOUT_MS = 10_000;

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

/** Resend knows no invitations of its own; calendar programs know one by its type, whose method is the one inside. */
function attachmentsOf({ attachments = [], invitation }: Mail) {
  const files = attachments.map(({ filename, contentType, content, contentId }) => ({
    filename,
    contentType,
    contentId,
    // Not `Buffer.from(content.buffer)`: a view of a larger buffer would take its neighbours along.
    content: Buffer.from(content),
  }));
  if (!invitation) return files.length > 0 ? files : undefined;
  const { filename, method, text } = invitation;
  const contentType = `text/calendar; charset=utf-8; method=${method}`;
  return [...files, { filename, contentType, contentId: undefined, content: Buffer.from(text) }];
}

function payload(mail: Mail, from: string) {
  refuseUnsafe(mail);
  return {
    from,
    to: formatAddress(mail.to),
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: mail.headers && { ...mail.headers },
    tags: mail.tags && Object.entries(mail.tags).map(([name, value]) => ({ name, value })),
    attachments: attachmentsOf(mail),
  };
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
