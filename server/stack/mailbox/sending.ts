import { setTimeout as delay } from 'node:timers/promises';
import { bareAddress, type EmailRequest, readEmailRequest } from './email-request';
import { ApiError } from './errors';
import { type Fault, type Faults, failure } from './faults';
import { type Call, type Reply, readJson } from './http';
import { type Attempt, hashOf, type IdempotencyKeys, readKey } from './idempotency';
import type { IdempotencyMark, MessageStore } from './store';

const MAX_BATCH = 100;

export type SendingParts = { store: MessageStore; keys: IdempotencyKeys; faults: Faults; stopping: AbortSignal };

const recipientsOf = (mails: EmailRequest[]) =>
  new Set(mails.flatMap(({ to, cc, bcc }) => [...to, ...cc, ...bcc]).map(bareAddress));

/** Resolves early when the mailbox is asked to stop, so that a slow answer never holds it up. */
async function pause(delayMs: number, stopping: AbortSignal) {
  try {
    await delay(delayMs, undefined, { signal: stopping });
  } catch (error) {
    if (!stopping.aborted) throw error;
  }
}

export async function deliver(
  { store, stopping }: SendingParts,
  mails: EmailRequest[],
  order: { attempt: Attempt; fault: Fault | null },
) {
  const { attempt, fault } = order;
  const createdAt = new Date();
  const lateMs = fault?.mode === 'late' ? fault.delayMs : 0;
  const ids: string[] = [];
  for (const [index, mail] of mails.entries()) {
    const idempotency: IdempotencyMark | null =
      attempt.key === null ? null : { key: attempt.key, bodyHash: attempt.bodyHash, index, count: mails.length };
    const availableAt = new Date((mail.scheduledAt ?? createdAt).getTime() + lateMs);
    ids.push(await store.add({ mail, createdAt, availableAt, idempotency }));
    if (fault?.mode === 'duplicate') await store.add({ mail, createdAt, availableAt, idempotency: null });
  }
  // The mail is out before the answer: a caller who gave up waiting must get this same mail when asking again.
  if (fault?.mode === 'slow') await pause(fault.delayMs, stopping);
  return ids;
}

async function send(parts: SendingParts, mails: EmailRequest[], attempt: Attempt): Promise<string[]> {
  const fault = parts.faults.take(recipientsOf(mails));
  if (fault?.mode === 'fail') throw failure(fault);
  return parts.keys.once(attempt, () => deliver(parts, mails, { attempt, fault }));
}

export async function postEmail(parts: SendingParts, { request }: Call): Promise<Reply> {
  const key = readKey(request.headers['idempotency-key']);
  const body = await readJson(request);
  const mail = readEmailRequest(body, new Date());
  const [id] = await send(parts, [mail], { key, bodyHash: hashOf('/emails', body) });
  return { status: 200, json: { id } };
}

type Refused = { index: number; message: string };

/** Strict refuses the whole batch for one bad mail; permissive sends the good ones and names the others. */
function readBatch(body: unknown, permissive: boolean): { mails: EmailRequest[]; refused: Refused[] } {
  if (!Array.isArray(body) || body.length < 1 || body.length > MAX_BATCH) {
    throw new ApiError('validation_error', `A batch is an array of 1 to ${MAX_BATCH} emails.`);
  }
  const mails: EmailRequest[] = [];
  const refused: Refused[] = [];
  for (const [index, item] of body.entries()) {
    try {
      const mail = readEmailRequest(item, new Date());
      if (mail.attachments.length > 0) throw new ApiError('invalid_attachment', 'A batch takes no attachments.');
      mails.push(mail);
    } catch (error) {
      if (!permissive || !(error instanceof ApiError)) throw error;
      refused.push({ index, message: error.message });
    }
  }
  return { mails, refused };
}

export async function postBatch(parts: SendingParts, { request }: Call): Promise<Reply> {
  const key = readKey(request.headers['idempotency-key']);
  const permissive = request.headers['x-batch-validation'] === 'permissive';
  const body = await readJson(request);
  const { mails, refused } = readBatch(body, permissive);
  const ids = mails.length > 0 ? await send(parts, mails, { key, bodyHash: hashOf('/emails/batch', body) }) : [];
  return { status: 200, json: { data: ids.map((id) => ({ id })), ...(permissive ? { errors: refused } : {}) } };
}
