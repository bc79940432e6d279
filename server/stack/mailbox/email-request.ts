import { z } from 'zod';
import { ApiError } from './errors';

const MAX_RECIPIENTS = 50;
const MAX_ATTACHMENTS_BYTES = 40 * 1024 * 1024;
const MAX_SCHEDULE_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export type Attachment = { filename: string; contentType: string; contentId: string | null; content: string };
export type EmailRequest = {
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string[];
  subject: string;
  html: string | null;
  text: string | null;
  headers: Record<string, string>;
  tags: { name: string; value: string }[];
  attachments: Attachment[];
  scheduledAt: Date | null;
};

const invalid = (message: string) => new ApiError('validation_error', message);

/** Nothing that could start a new header line, or hide where an address ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being refused.
const CONTROL = /[\u0000-\u001f\u007f]/;
const ADDRESS = /^[^\s@<>()[\],;:\\"]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;
const NAMED = /^(?:"(?:[^"\\]|\\.)*"|[^"<>,;]*?)\s*<([^<>]+)>$/;

const isAddress = (value: string) => !CONTROL.test(value) && ADDRESS.test(NAMED.exec(value)?.[1] ?? value);

/** `"Шевченко, Марина" <m@example.com>` → `m@example.com`, the form mails are searched by. */
export const bareAddress = (value: string) => (NAMED.exec(value)?.[1] ?? value).toLowerCase();

const addresses = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const optionalAddresses = addresses.nullish().transform((value) => value ?? []);

/** The wire's shape only; what Resend says about the contents is decided below, under its own error names. */
const wire = z.object({
  from: z.string().optional(),
  to: addresses.optional(),
  cc: optionalAddresses,
  bcc: optionalAddresses,
  reply_to: optionalAddresses,
  subject: z.string().optional(),
  html: z.string().nullish(),
  text: z.string().nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
  tags: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  attachments: z
    .array(
      z.object({
        content: z.string().optional(),
        path: z.string().optional(),
        filename: z.string().optional(),
        content_type: z.string().optional(),
        content_id: z.string().optional(),
      }),
    )
    .nullish(),
  scheduled_at: z.string().nullish(),
  template: z.unknown().optional(),
  topic_id: z.string().nullish(),
});
type Wire = z.infer<typeof wire>;

type WireAttachment = NonNullable<Wire['attachments']>[number];

const refuse = (message: string) => new ApiError('invalid_attachment', message);

function readAttachment({ content, path, filename, content_type, content_id }: WireAttachment): Attachment {
  if (path) throw refuse('The local mailbox fetches no remote attachments: send `content`.');
  if (content === undefined) throw refuse('Attachment must have either a `content` or `path`.');
  if (!filename || CONTROL.test(filename)) throw refuse('Attachment must have a `filename` on one line.');
  if (content.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(content)) {
    throw refuse('Attachment `content` must be Base64.');
  }
  const known = content_type && !CONTROL.test(content_type);
  return {
    filename,
    contentType: known ? content_type : 'application/octet-stream',
    contentId: content_id ?? null,
    content,
  };
}

function readAttachments(list: WireAttachment[]): Attachment[] {
  const attachments = list.map(readAttachment);
  const totalBytes = attachments.reduce((sum, { content }) => sum + content.length, 0);
  if (totalBytes > MAX_ATTACHMENTS_BYTES) {
    throw refuse('Attachments can be at most 40 MB in total after Base64 encoding.');
  }
  return attachments;
}

function readSchedule(value: string | null | undefined, now: Date): Date | null {
  if (!value) return null;
  const at = new Date(value);
  // Resend also reads "in 5 min"; guessing at English is not worth pretending, so it is refused by name.
  if (!/^\d{4}-\d\d-\d\dT/.test(value) || Number.isNaN(at.getTime())) {
    throw invalid('Invalid `scheduled_at` field. The local mailbox takes ISO 8601 only.');
  }
  if (at < now || at.getTime() - now.getTime() > MAX_SCHEDULE_DAYS * DAY_MS) {
    throw invalid(`Invalid \`scheduled_at\` field. It must lie within the next ${MAX_SCHEDULE_DAYS} days.`);
  }
  return at;
}

function checkAddresses(field: string, values: string[]) {
  if (values.length > MAX_RECIPIENTS)
    throw invalid(`The \`${field}\` field takes at most ${MAX_RECIPIENTS} addresses.`);
  if (values.every(isAddress)) return;
  const wanted = 'The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.';
  throw new ApiError(
    field === 'from' ? 'invalid_from_address' : 'validation_error',
    `Invalid \`${field}\` field. ${wanted}`,
  );
}

function checkLines(mail: Wire) {
  if (CONTROL.test(mail.subject ?? '')) throw invalid('The `subject` field must not contain line breaks.');
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    if (!/^[\w-]+$/.test(name) || CONTROL.test(value))
      throw invalid(`Invalid \`headers\` field: ${JSON.stringify(name)}.`);
  }
  for (const { name, value } of mail.tags ?? []) {
    if (![name, value].every((part) => /^[\w-]{1,256}$/.test(part))) {
      throw invalid('Tags should only contain ASCII letters, numbers, underscores, or dashes.');
    }
  }
}

function parseWire(body: unknown): Wire {
  const parsed = wire.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw invalid(`Invalid \`${issue?.path.join('.') || 'body'}\` field. ${issue?.message ?? ''}`.trim());
}

function requireFields({ from, to, subject, html, text }: Wire) {
  const missing = (field: string) => new ApiError('missing_required_field', `Missing ${field} field.`);
  if (!from) throw missing('`from`');
  if (!to?.length) throw missing('`to`');
  if (subject === undefined) throw missing('`subject`');
  if (html == null && text == null) throw missing('`html` or `text`');
  return { from, to, subject };
}

export function readEmailRequest(body: unknown, now: Date): EmailRequest {
  const mail = parseWire(body);
  if (mail.template !== undefined || mail.topic_id)
    throw invalid('The local mailbox knows no templates and no topics.');
  const { from, to, subject } = requireFields(mail);
  const fields = { from: [from], to, cc: mail.cc, bcc: mail.bcc, reply_to: mail.reply_to };
  for (const [field, values] of Object.entries(fields)) checkAddresses(field, values);
  checkLines(mail);
  return {
    from,
    to,
    cc: mail.cc,
    bcc: mail.bcc,
    replyTo: mail.reply_to,
    subject,
    html: mail.html ?? null,
    text: mail.text ?? null,
    headers: mail.headers ?? {},
    tags: mail.tags ?? [],
    attachments: readAttachments(mail.attachments ?? []),
    scheduledAt: readSchedule(mail.scheduled_at, now),
  };
}
