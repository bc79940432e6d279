import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bareAddress, type EmailRequest } from './email-request';

const KEPT_MESSAGES = 1000;

/** Kept with the mail itself, so that "sent" and "already sent" reach the disk in one rename. */
export type IdempotencyMark = { key: string; bodyHash: string; index: number; count: number };

export type StoredMessage = Omit<EmailRequest, 'scheduledAt'> & {
  id: string;
  sequence: number;
  createdAt: string;
  /** Later than `createdAt` when the mail was scheduled or the vendor is told to be late. */
  availableAt: string;
  scheduledAt: string | null;
  idempotency: IdempotencyMark | null;
};

export type Summary = Pick<
  StoredMessage,
  'id' | 'sequence' | 'from' | 'to' | 'subject' | 'createdAt' | 'availableAt'
> & {
  attachmentCount: number;
  recipients: ReadonlySet<string>;
  idempotency: IdempotencyMark | null;
};

export type NewMessage = {
  mail: EmailRequest;
  createdAt: Date;
  availableAt: Date;
  idempotency: IdempotencyMark | null;
};
export type ListQuery = { to?: string; search?: string; since?: Date; after?: string; limit: number; now: Date };

const summaryOf = (message: StoredMessage): Summary => ({
  id: message.id,
  sequence: message.sequence,
  from: message.from,
  to: message.to,
  subject: message.subject,
  createdAt: message.createdAt,
  availableAt: message.availableAt,
  attachmentCount: message.attachments.length,
  recipients: new Set([...message.to, ...message.cc, ...message.bcc].map(bareAddress)),
  idempotency: message.idempotency,
});

/** What a person looks for: a piece of an address, or a word of the subject. */
const mentions = ({ recipients, subject }: Summary, wanted: string) =>
  subject.toLowerCase().includes(wanted) || [...recipients].some((address) => address.includes(wanted));

/** One JSON file per mail; in memory only what lists need, so that a thousand large attachments cost no heap. */
export class MessageStore {
  readonly #dir: string;
  readonly #summaries = new Map<string, Summary>();
  #sequence = 0;

  private constructor(dir: string) {
    this.#dir = dir;
  }

  static async open(dir: string): Promise<MessageStore> {
    const store = new MessageStore(dir);
    await mkdir(dir, { recursive: true, mode: 0o700 });
    const found: Summary[] = [];
    for (const name of await readdir(dir)) {
      // Half-written: the process ended between the write and the rename, so nobody was told the mail is in.
      if (name.endsWith('.tmp')) await rm(join(dir, name), { force: true });
      if (name.endsWith('.json')) found.push(...(await store.#load(name)));
    }
    for (const summary of found.sort((a, b) => a.sequence - b.sequence)) store.#summaries.set(summary.id, summary);
    store.#sequence = found.at(-1)?.sequence ?? 0;
    return store;
  }

  async #load(name: string): Promise<Summary[]> {
    try {
      return [summaryOf(asStoredMessage(await readFile(join(this.#dir, name), 'utf8')))];
    } catch (error) {
      console.error(`mailbox: ${name} can't be read and is left out`, error);
      return [];
    }
  }

  async add({ mail, createdAt, availableAt, idempotency }: NewMessage): Promise<string> {
    this.#sequence += 1;
    const message: StoredMessage = {
      ...mail,
      id: randomUUID(),
      sequence: this.#sequence,
      createdAt: createdAt.toISOString(),
      availableAt: availableAt.toISOString(),
      scheduledAt: mail.scheduledAt?.toISOString() ?? null,
      idempotency,
    };
    const path = this.#path(message.id);
    await writeFile(`${path}.tmp`, JSON.stringify(message), { mode: 0o600 });
    await rename(`${path}.tmp`, path);
    this.#summaries.set(message.id, summaryOf(message));
    await this.#prune();
    return message.id;
  }

  list({ to, search, since, after, limit, now }: ListQuery): { messages: Summary[]; hasMore: boolean } {
    const arrived = [...this.#summaries.values()]
      .filter(({ availableAt }) => new Date(availableAt) <= now)
      .filter(({ availableAt }) => !since || new Date(availableAt) >= since)
      .filter(({ recipients }) => !to || recipients.has(to.toLowerCase()))
      .filter((summary) => !search || mentions(summary, search.toLowerCase()))
      .sort((a, b) => b.availableAt.localeCompare(a.availableAt) || b.sequence - a.sequence);
    const start = after ? arrived.findIndex(({ id }) => id === after) + 1 : 0;
    // The mail a page ended with may have been pruned since: then there is nothing older left to show.
    if (after && start === 0) return { messages: [], hasMore: false };
    return { messages: arrived.slice(start, start + limit), hasMore: arrived.length > start + limit };
  }

  async find(id: string): Promise<StoredMessage | null> {
    // Only ids we made become paths.
    if (!this.#summaries.has(id)) return null;
    return asStoredMessage(await readFile(this.#path(id), 'utf8'));
  }

  /** What was accepted under an idempotency key before this process began. */
  accepted(): Iterable<Summary> {
    return this.#summaries.values();
  }

  async clear(): Promise<number> {
    const ids = [...this.#summaries.keys()];
    await this.#remove(ids);
    return ids.length;
  }

  async #prune() {
    await this.#remove([...this.#summaries.keys()].slice(0, Math.max(0, this.#summaries.size - KEPT_MESSAGES)));
  }

  async #remove(ids: string[]) {
    for (const id of ids) this.#summaries.delete(id);
    for (const id of ids) await rm(this.#path(id), { force: true });
  }

  #path(id: string) {
    return join(this.#dir, `${id}.json`);
  }
}

/** Only this file writes into the folder; what can't be parsed is reported by the caller. */
const asStoredMessage = (text: string) => JSON.parse(text) as StoredMessage;
