import { z } from 'zod';
// The developers' half of the API is described once, by its client; only the type comes over.
import type { MailboxMessage, MailboxSummary } from '../../integrations/email/dev';
import { ApiError } from './errors';
import type { Call, Reply } from './http';
import type { MessageStore, StoredMessage, Summary } from './store';

const MAX_PAGE = 100;

const listQuery = z.object({
  to: z.string().optional(),
  search: z.string().max(200).optional(),
  after: z.string().optional(),
  since: z.coerce.date().optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
});

const summaryView = ({ id, from, to, subject, availableAt, attachmentCount }: Summary): MailboxSummary => ({
  id,
  from,
  to,
  subject,
  receivedAt: availableAt,
  attachmentCount,
});

const messageView = (message: StoredMessage): MailboxMessage => ({
  id: message.id,
  from: message.from,
  to: message.to,
  cc: message.cc,
  bcc: message.bcc,
  replyTo: message.replyTo,
  subject: message.subject,
  html: message.html,
  text: message.text,
  headers: message.headers,
  tags: message.tags,
  idempotencyKey: message.idempotency?.key ?? null,
  sentAt: message.createdAt,
  receivedAt: message.availableAt,
  attachments: message.attachments.map(({ filename, contentType, contentId, content }) => ({
    filename,
    contentType,
    contentId,
    sizeBytes: Buffer.byteLength(content, 'base64'),
  })),
});

const arrived = (message: StoredMessage) => new Date(message.availableAt) <= new Date();

async function findArrived(store: MessageStore, id: string | undefined): Promise<StoredMessage> {
  const message = id ? await store.find(id) : null;
  if (!message || !arrived(message)) throw new ApiError('not_found', 'Email not found');
  return message;
}

export async function listMessages(store: MessageStore, { query }: Call): Promise<Reply> {
  const parsed = listQuery.safeParse(Object.fromEntries(query));
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.');
    throw new ApiError('invalid_parameter', `Invalid \`${field}\` parameter.`);
  }
  const { messages, hasMore } = store.list({ ...parsed.data, now: new Date() });
  return { status: 200, json: { messages: messages.map(summaryView), hasMore } };
}

export async function getMessage(store: MessageStore, { params }: Call): Promise<Reply> {
  return { status: 200, json: messageView(await findArrived(store, params[0])) };
}

export async function getAttachment(store: MessageStore, { params }: Call): Promise<Reply> {
  const message = await findArrived(store, params[0]);
  const attachment = message.attachments[Number(params[1])];
  if (!attachment) throw new ApiError('not_found', 'Attachment not found');
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`;
  return {
    status: 200,
    bytes: Buffer.from(attachment.content, 'base64'),
    headers: { 'content-type': attachment.contentType, 'content-disposition': disposition },
  };
}

export async function clearMessages(store: MessageStore): Promise<Reply> {
  return { status: 200, json: { deleted: await store.clear() } };
}

function lastEvent(message: StoredMessage) {
  if (arrived(message)) return 'delivered';
  return message.scheduledAt ? 'scheduled' : 'queued';
}

/** Resend's own view of a mail, which also knows those still on their way. */
export async function getEmail(store: MessageStore, { params }: Call): Promise<Reply> {
  const message = await store.find(params[0] ?? '');
  if (!message) throw new ApiError('not_found', 'Email not found');
  const orNull = (list: string[]) => (list.length > 0 ? list : null);
  const json = {
    object: 'email',
    id: message.id,
    message_id: `<${message.id}@mailbox.local>`,
    from: message.from,
    to: message.to,
    cc: orNull(message.cc),
    bcc: orNull(message.bcc),
    reply_to: orNull(message.replyTo),
    subject: message.subject,
    html: message.html,
    text: message.text,
    tags: message.tags,
    created_at: message.createdAt,
    scheduled_at: message.scheduledAt,
    last_event: lastEvent(message),
  };
  return { status: 200, json };
}
