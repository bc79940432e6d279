import { createHash } from 'node:crypto';
import { ApiError } from './errors';
import type { Summary } from './store';

const REMEMBERED_MS = 24 * 60 * 60 * 1000;
const MAX_KEY_LENGTH = 256;

type Entry = { bodyHash: string; expiresAt: number; ids: string[] | 'running' };

export type Attempt = { key: string | null; bodyHash: string };

export const hashOf = (path: string, body: unknown) =>
  createHash('sha256').update(path).update(JSON.stringify(body)).digest('hex');

export function readKey(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  const key = [header].flat().join(',');
  if (key.length < 1 || key.length > MAX_KEY_LENGTH) {
    throw new ApiError('invalid_idempotency_key', 'The key must be between 1-256 chars.');
  }
  return key;
}

/** Resend's promise: for 24 hours a key stands for one payload, and that payload is sent once. */
export class IdempotencyKeys {
  readonly #entries = new Map<string, Entry>();

  /** A clearing of the mailbox forgets nothing while we run; after a restart only mails still kept are remembered. */
  restore(accepted: Iterable<Summary>) {
    const expected = new Map<string, number>();
    for (const { id, idempotency: mark, createdAt } of accepted) {
      if (!mark) continue;
      expected.set(mark.key, mark.count);
      const known = this.#entries.get(mark.key);
      const ids = known && known.ids !== 'running' ? known.ids : [];
      ids[mark.index] = id;
      this.#entries.set(mark.key, { bodyHash: mark.bodyHash, expiresAt: Date.parse(createdAt) + REMEMBERED_MS, ids });
    }
    // A batch cut off half-way was never answered, so its key is still free.
    for (const [key, count] of expected) {
      if (Object.keys(this.#entries.get(key)?.ids ?? []).length !== count) this.#entries.delete(key);
    }
  }

  /** The ids of the first time, or what `send` answers now. A failed attempt leaves the key free. */
  async once({ key, bodyHash }: Attempt, send: () => Promise<string[]>): Promise<string[]> {
    if (key === null) return send();
    this.#forgetExpired();
    const known = this.#entries.get(key);
    if (known && known.bodyHash !== bodyHash) {
      throw new ApiError('invalid_idempotent_request', 'Same idempotency key used with a different request payload.');
    }
    if (known?.ids === 'running') {
      const message = 'Same idempotency key used while original request is still in progress.';
      throw new ApiError('concurrent_idempotent_requests', message);
    }
    if (known) return known.ids;

    const entry: Entry = { bodyHash, expiresAt: Date.now() + REMEMBERED_MS, ids: 'running' };
    this.#entries.set(key, entry);
    try {
      entry.ids = await send();
      return entry.ids;
    } catch (error) {
      this.#entries.delete(key);
      throw error;
    }
  }

  #forgetExpired() {
    // Insertion order is age order, so the first one still fresh ends the sweep.
    for (const [key, { expiresAt }] of this.#entries) {
      if (expiresAt > Date.now()) break;
      this.#entries.delete(key);
    }
  }
}
