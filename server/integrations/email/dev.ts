import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { env } from '@/server/env';
import { inlineParts, previewHtml } from './preview';

const TIMEOUT_MS = 10_000;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 200;

export const mailboxSummary = z.object({
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  receivedAt: z.iso.datetime(),
  attachmentCount: z.int(),
});
export type MailboxSummary = z.infer<typeof mailboxSummary>;

export const mailboxMessage = z.object({
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  tags: z.array(z.object({ name: z.string(), value: z.string() })),
  idempotencyKey: z.string().nullable(),
  sentAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  attachments: z.array(
    z.object({
      filename: z.string(),
      contentType: z.string(),
      contentId: z.string().nullable(),
      sizeBytes: z.int(),
    }),
  ),
});
export type MailboxMessage = z.infer<typeof mailboxMessage>;

const mailboxPage = z.object({ messages: z.array(mailboxSummary), hasMore: z.boolean() });
export type MailboxPage = z.infer<typeof mailboxPage>;

const mailboxFaultModes = ['fail', 'slow', 'duplicate', 'late'] as const;

export const mailboxFault = z.object({
  mode: z.enum(mailboxFaultModes),
  count: z.int().min(1).max(1000).optional(),
  delayMs: z.int().min(0).max(600_000).optional(),
  status: z.union([z.literal(429), z.int().min(500).max(599)]).optional(),
  /** What the mailbox answers where it is spoken to by SMTP, such as "550 5.1.1 No such user". */
  smtpReply: z
    .string()
    .regex(/^[45]\d\d [ -~]+$/)
    .optional(),
  /** Only for mails to this address, so that tests running side by side don't take each other's faults. */
  to: z.string().optional(),
});
export type MailboxFault = z.infer<typeof mailboxFault>;

const mailboxFaults = z.object({ faults: z.array(mailboxFault) });

/**
 * `to` is one whole address, `search` a piece of an address or subject. `after` is the id a page ended with (older mails
 * follow); `since` leaves out what arrived earlier.
 */
export type ListOptions = { to?: string; search?: string; after?: string; since?: Date; limit?: number };
export type Mailbox = ReturnType<typeof mailboxClient>;

export class MailboxError extends Error {
  override readonly name = 'MailboxError';
  readonly status: number;

  constructor(status: number, path: string) {
    super(`The mailbox answered ${status} to ${path}.`);
    this.status = status;
  }
}

function queryOf({ to, search, after, since, limit }: ListOptions): string {
  const given = { to, search, after, since: since?.toISOString(), limit: limit?.toString() };
  const entries = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(entries).toString();
}

/** The developers' half of the embedded mailbox: reading what was sent, and telling it to fail. */
export function mailboxClient({ url, key }: { url: string; key: string }) {
  async function call(path: string, init: { method?: string; body?: string } = {}): Promise<Response> {
    const response = await fetch(new URL(path, url), {
      ...init,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new MailboxError(response.status, path);
    return response;
  }

  async function list(options: ListOptions = {}): Promise<MailboxPage> {
    const response = await call(`/mailbox/messages?${queryOf(options)}`);
    return mailboxPage.parse(await response.json());
  }

  async function find(id: string): Promise<MailboxMessage | null> {
    try {
      const response = await call(`/mailbox/messages/${encodeURIComponent(id)}`);
      return mailboxMessage.parse(await response.json());
    } catch (error) {
      if (error instanceof MailboxError && error.status === 404) return null;
      throw error;
    }
  }

  async function attachment(id: string, index: number): Promise<Buffer> {
    const response = await call(`/mailbox/messages/${encodeURIComponent(id)}/attachments/${index}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** The HTML part as a page that needs nothing beside it; null when the mail is not there. */
  async function preview(id: string): Promise<string | null> {
    const message = await find(id);
    if (!message) return null;
    return previewHtml(message.html ?? '', await inlineParts(message.attachments, (index) => attachment(id, index)));
  }

  /** For tests: the newest mail to an address, asked for until it is there or the deadline has passed. */
  async function waitFor(wanted: { to: string; since?: Date; subject?: RegExp }, deadlineMs = TIMEOUT_MS) {
    const deadline = performance.now() + deadlineMs;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      const { messages } = await list({ to: wanted.to, since: wanted.since });
      const found = messages.find(({ subject }) => !wanted.subject || wanted.subject.test(subject));
      const message = found && (await find(found.id));
      if (message) return message;
      if (performance.now() > deadline) throw new Error(`No mail to ${wanted.to} within ${deadlineMs} ms.`);
      await delay(pauseMs);
    }
  }

  return {
    list,
    find,
    attachment,
    preview,
    waitFor,
    clear: async () => void (await call('/mailbox/messages', { method: 'DELETE' })),
    faults: async () => mailboxFaults.parse(await (await call('/mailbox/faults')).json()).faults,
    fault: async (fault: MailboxFault) =>
      void (await call('/mailbox/faults', { method: 'POST', body: JSON.stringify(fault) })),
    clearFaults: async () => void (await call('/mailbox/faults', { method: 'DELETE' })),
  };
}

let reader: Mailbox | undefined;

/** The embedded mailbox, or null where mail goes to a real vendor. */
export function mailbox(): Mailbox | null {
  const { MAILBOX_URL: url, MAILBOX_KEY: key } = env();
  if (!url || !key) return null;
  reader ??= mailboxClient({ url, key });
  return reader;
}
