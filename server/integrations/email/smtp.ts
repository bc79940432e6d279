import { createHash } from 'node:crypto';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { z } from 'zod';
import { type Address, wireAddress } from './address';
import { type Mail, MailError, type Mailer } from './port';
import { refuseUnsafe } from './safe-mail';
import type { SmtpServer } from './smtp-url';

export type SmtpOptions = { server: SmtpServer; from: Address; timeoutMs?: number };

/** Mail servers greet strangers slowly on purpose; yet a container that is told to stop gets 30 seconds for all. */
const TIMEOUT_MS = 20_000;
const IDLE_MS = 5_000;
const MAX_CONNECTIONS = 3;

/** Errors that speak of this one mail; all others speak of the way there or of our settings. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE', 'EFILEACCESS', 'EURLACCESS']);
/** "Log in first", "stronger", "wrong password", "encrypt first": settings, at whatever step they are missed. */
const ABOUT_THE_LOGIN = new Set([530, 534, 535, 538]);
const BAD_SEQUENCE = 503;
const TOO_LARGE = 552;

const failure = z.object({
  code: z.string(),
  command: z.string().optional(),
  responseCode: z.int().optional(),
  response: z.string().optional(),
});
type Failure = z.infer<typeof failure>;

function isRetryable({ code, command, responseCode, response = '' }: Failure): boolean {
  if (!ABOUT_THE_MAIL.has(code)) return true;
  // Found wanting before the server was asked, such as larger than it takes.
  if (responseCode === undefined) return false;
  if (responseCode < 500 || responseCode === BAD_SEQUENCE || ABOUT_THE_LOGIN.has(responseCode)) return true;
  // A refused sender is the operator's to mend; mails must wait for that, not be lost to it.
  if (command === 'MAIL FROM') return responseCode !== TOO_LARGE;
  // Policy on a recipient, such as "relay access denied", is about who sends and not about to whom.
  return command === 'RCPT TO' && /^\d{3}[ -]5\.7\./.test(response);
}

/** What the server said stays here: it likes to repeat the address. */
function asMailError(reason: unknown): MailError {
  const known = failure.safeParse(reason);
  if (!known.success) throw reason;
  const { code, command, responseCode } = known.data;
  const told = [code, command, responseCode].filter((part) => part !== undefined).join(' ');
  return new MailError(`The mail server did not take the mail: ${told}`, {
    retryable: isRetryable(known.data),
    cause: { code, command, responseCode },
  });
}

/** The same for every attempt at one effect, which is all that SMTP lets us say about repetition. */
function messageIdOf({ idempotencyKey }: Mail, from: Address): string {
  const hash = createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 40);
  return `${hash}@${wireAddress(from.address).split('@').at(-1)}`;
}

/** Objects, never "Name <address>": nothing in a name can then pass for syntax. */
const party = ({ address, name = '' }: Address) => ({ address: wireAddress(address), name });

function message(mail: Mail, from: Address): SendMailOptions {
  const [sender, recipient] = [party(from), party(mail.to)];
  return {
    from: sender,
    to: recipient,
    // Said outright, so that no header can add a recipient.
    envelope: { from: sender.address, to: [recipient.address] },
    messageId: `<${messageIdOf(mail, from)}>`,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: [
      ...Object.entries(mail.headers ?? {}).map(([key, value]) => ({ key, value })),
      // SMTP has no tags; as a header, filters and the server's own statistics can still tell kinds of mail apart.
      ...Object.entries(mail.tags ?? {}).map(([name, value]) => ({ key: 'X-Tag', value: `${name}=${value}` })),
    ],
    // As another reading of the same mail, the way calendar programs send it, and as a file for all others.
    icalEvent: mail.invitation && {
      method: mail.invitation.method,
      filename: mail.invitation.filename,
      content: mail.invitation.text,
    },
    attachments: mail.attachments?.map(({ filename, contentType, content, contentId }) => ({
      filename,
      contentType,
      cid: contentId,
      // Not `Buffer.from(content.buffer)`: a view of a larger buffer would take its neighbours along.
      content: Buffer.from(content),
    })),
  };
}

export function smtpMailer({ server, from, timeoutMs = TIMEOUT_MS }: SmtpOptions): Mailer {
  const { host, port, tls, login } = server;
  const transport = createTransport({
    host,
    port,
    secure: tls === 'from-the-start',
    requireTLS: tls === 'required',
    ignoreTLS: tls === 'none',
    auth: login && { user: login.user, pass: login.password },
    pool: true,
    maxConnections: MAX_CONNECTIONS,
    // Repeating is the job layer's: a second attempt made here would be one nobody knows of.
    maxRequeues: 0,
    idleTimeout: IDLE_MS,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: Math.max(timeoutMs, 2 * IDLE_MS),
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return {
    async send(mail) {
      refuseUnsafe(mail);
      try {
        await transport.sendMail({ ...message(mail, from), signal: AbortSignal.timeout(timeoutMs) });
      } catch (reason) {
        throw asMailError(reason);
      }
      return { id: messageIdOf(mail, from) };
    },
  };
}
