import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { isKey, type Promised } from './signature';

const DAY_MS = 24 * 60 * 60 * 1000;

const storedFile = z.object({
  key: z.string(),
  name: z.string(),
  sizeBytes: z.int(),
  type: z.string(),
  customId: z.string().nullable(),
  slug: z.string().nullable(),
  signature: z.string(),
  /** MD5, which is what the vendor names a file's contents by. */
  hash: z.string(),
  uploadedAt: z.iso.datetime(),
  /** Whether the application was told; what the server sent by itself needs no telling. */
  delivery: z.enum(['none', 'waiting', 'done']),
  serverData: z.unknown(),
  answered: z.boolean(),
});
export type StoredFile = z.infer<typeof storedFile>;

export const routeMetadata = z.object({
  fileKeys: z.array(z.string().refine(isKey)).min(1).max(100),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  isDev: z.boolean(),
  callbackUrl: z.url({ protocol: /^https?$/ }),
  callbackSlug: z.string(),
  awaitServerData: z.boolean(),
});
const route = routeMetadata.omit({ fileKeys: true });
export type Route = z.infer<typeof route>;

/**
 * Files on disk under their keys, which are letters and digits: no name from outside ever becomes a path. `<key>.bin` is
 * the file, `<key>.json` what is known of it and written last, `<key>.route.json` whom to tell.
 */
export class FileStore {
  readonly #dir: string;
  readonly #files = new Map<string, StoredFile>();

  private constructor(dir: string) {
    this.#dir = dir;
  }

  static async open(dir: string): Promise<FileStore> {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    const store = new FileStore(dir);
    for (const name of await readdir(dir)) {
      if (!/^[A-Za-z0-9]+\.json$/.test(name)) continue;
      const file = storedFile.safeParse(JSON.parse(await readFile(join(dir, name), 'utf8')));
      if (file.success) store.#files.set(file.data.key, file.data);
    }
    return store;
  }

  find(key: string): StoredFile | null {
    return this.#files.get(key) ?? null;
  }

  withCustomId(customId: string): StoredFile | null {
    return [...this.#files.values()].find((file) => file.customId === customId) ?? null;
  }

  untold(): StoredFile[] {
    return [...this.#files.values()].filter(({ delivery }) => delivery === 'waiting');
  }

  contentPath(key: string): string {
    return this.#path(key, '.bin');
  }

  /** Bytes that arrived so far. The signature belongs to the name: another promise about this key starts anew. */
  partPath({ key, signature }: Promised): string {
    return this.#path(key, `.${signature.slice(-16)}.part`);
  }

  async partSize(promised: Promised): Promise<number> {
    return stat(this.partPath(promised)).then(({ size }) => size, absent(0));
  }

  async dropPart(promised: Promised): Promise<void> {
    await rm(this.partPath(promised), { force: true });
  }

  /** From a whole part to a file. Its description comes last: without one, what lies there is nobody's. */
  async complete(promised: Promised): Promise<StoredFile> {
    const part = this.partPath(promised);
    const file: StoredFile = {
      ...promised,
      hash: await md5Of(part),
      uploadedAt: new Date().toISOString(),
      delivery: promised.slug === null ? 'none' : 'waiting',
      serverData: null,
      answered: false,
    };
    await rename(part, this.contentPath(file.key));
    await this.save(file);
    return file;
  }

  async save(file: StoredFile): Promise<void> {
    this.#files.set(file.key, file);
    await this.#write(file.key, '.json', file);
  }

  async saveRoute(key: string, about: Route): Promise<void> {
    await this.#write(key, '.route.json', about);
  }

  async findRoute(key: string): Promise<Route | null> {
    const text = await readFile(this.#path(key, '.route.json'), 'utf8').catch(absent(null));
    return text === null ? null : route.parse(JSON.parse(text));
  }

  async remove(key: string): Promise<boolean> {
    const known = this.#files.delete(key);
    // The description goes first, so that a half-done removal is a file nobody knows.
    for (const ending of ['.json', '.route.json', '.bin']) await rm(this.#path(key, ending), { force: true });
    return known;
  }

  /** Half-done uploads, routes nobody used, and files whose application never answered that it took them. */
  async expire(now: number): Promise<void> {
    for (const file of this.#files.values()) {
      const unclaimed = file.slug !== null && !file.answered;
      if (unclaimed && Date.parse(file.uploadedAt) < now - DAY_MS) await this.remove(file.key);
    }
    for (const name of await readdir(this.#dir)) {
      const [key = '', ending] = name.split('.');
      if (this.#files.has(key) && ending !== 'draft' && !name.endsWith('.part')) continue;
      const path = join(this.#dir, name);
      const age = now - (await stat(path).then(({ mtimeMs }) => mtimeMs, absent(now)));
      if (age > DAY_MS) await rm(path, { force: true });
    }
  }

  async #write(key: string, ending: string, value: unknown): Promise<void> {
    const draft = this.#path(key, `.draft${ending}`);
    await writeFile(draft, JSON.stringify(value), { mode: 0o600 });
    await rename(draft, this.#path(key, ending));
  }

  #path(key: string, ending: string): string {
    if (!isKey(key)) throw new Error('Only a key may name a file');
    return join(this.#dir, `${key}${ending}`);
  }
}

const absent =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value;
    throw error;
  };

async function md5Of(path: string): Promise<string> {
  const hash = createHash('md5');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
