import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { UploadError } from './errors';
import type { Fault } from './faults';
import { isKey, sign } from './signature';
import { type FileStore, type Route, routeMetadata, type StoredFile } from './store';

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 250;
const TIMEOUT_MS = 30_000;
/** After the application took the callback: its result is posted before or right after its answer. */
const RESULT_MS = 5000;

export type CallbackOptions = {
  store: FileStore;
  apiKey: string;
  origin: string;
  addressOf: (key: string) => string;
  stopping: AbortSignal;
};

const callbackResult = z.object({
  fileKey: z.string().refine(isKey),
  callbackData: z.unknown().optional(),
  error: z.string().optional(),
});

/** Tells the application over HTTP that a file is here, and hands what it answers to whoever still waits. */
export class Callbacks {
  readonly #options: CallbackOptions;
  readonly #awaited = new Map<string, PromiseWithResolvers<void>>();

  constructor(options: CallbackOptions) {
    this.#options = options;
  }

  /** Said by the application's server before the browser hears where to put its file. */
  async register(body: unknown): Promise<void> {
    const { fileKeys, ...about } = parsed(routeMetadata, body);
    if (about.isDev) throw new UploadError(400, 'The local store calls back itself: set UPLOADTHING_IS_DEV=false.');
    for (const key of fileKeys) await this.#options.store.saveRoute(key, about);
  }

  async takeResult(body: unknown): Promise<void> {
    const { fileKey, callbackData = null, error } = parsed(callbackResult, body);
    const file = this.#options.store.find(fileKey);
    if (!file) throw new UploadError(404, 'File not found.');
    if (error === undefined) await this.#options.store.save({ ...file, serverData: callbackData, answered: true });
    this.#awaited.get(fileKey)?.resolve();
  }

  /** Answers the file with what the application said about it; a fault may tell it twice or late. */
  async deliver(file: StoredFile, fault: Fault | null = null): Promise<StoredFile> {
    const { store, stopping } = this.#options;
    const about = await store.findRoute(file.key);
    if (!about) throw new UploadError(409, 'Nobody said whom to tell about this file.');
    if (fault?.mode === 'late') await delay(fault.delayMs, undefined, { signal: stopping });
    const awaited = this.#awaited.get(file.key) ?? Promise.withResolvers<void>();
    this.#awaited.set(file.key, awaited);
    try {
      const times = fault?.mode === 'duplicate' ? 2 : 1;
      await Promise.all(Array.from({ length: times }, () => this.#tell(file, about)));
      if (about.awaitServerData) await Promise.race([awaited.promise, delay(RESULT_MS, undefined, { ref: false })]);
    } finally {
      this.#awaited.delete(file.key);
    }
    const told: StoredFile = { ...(store.find(file.key) ?? file), delivery: 'done' };
    await store.save(told.answered || about.awaitServerData ? told : { ...told, answered: true });
    return told;
  }

  /** What a killed process, or an application that was away, left untold. */
  async deliverUntold(): Promise<void> {
    for (const file of this.#options.store.untold()) {
      if (this.#awaited.has(file.key)) continue;
      await this.deliver(file).catch((error: unknown) => console.error(`uploads: ${file.key} stays untold`, error));
    }
  }

  async #tell(file: StoredFile, about: Route): Promise<void> {
    const body = JSON.stringify(this.#bodyOf(file, about));
    const target = new URL(about.callbackUrl);
    target.searchParams.set('slug', about.callbackSlug);
    const headers = {
      'content-type': 'application/json',
      'uploadthing-hook': 'callback',
      'x-uploadthing-signature': sign(body, this.#options.apiKey),
    };
    for (let attempt = 1; ; attempt += 1) {
      const failure = await post(target, { body, headers });
      if (failure === null) return;
      if (attempt === ATTEMPTS) throw new UploadError(502, `The application did not take the callback: ${failure}`);
      await delay(FIRST_PAUSE_MS * 2 ** attempt, undefined, { signal: this.#options.stopping });
    }
  }

  #bodyOf(file: StoredFile, { metadata }: Route) {
    const address = this.#options.addressOf(file.key);
    return {
      status: 'uploaded',
      metadata: metadata ?? {},
      origin: this.#options.origin,
      file: {
        name: file.name,
        size: file.sizeBytes,
        type: file.type,
        customId: file.customId,
        key: file.key,
        url: address,
        appUrl: address,
        ufsUrl: address,
        fileHash: file.hash,
      },
    };
  }
}

/** Why it failed; null when the application took it. */
async function post(target: URL, init: { body: string; headers: Record<string, string> }): Promise<string | null> {
  try {
    const answer = await fetch(target, { ...init, method: 'POST', signal: AbortSignal.timeout(TIMEOUT_MS) });
    await answer.body?.cancel();
    return answer.ok ? null : `status ${answer.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function parsed<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  const result = shape.safeParse(body);
  if (!result.success) throw new UploadError(400, `Invalid ${result.error.issues[0]?.path.join('.') || 'body'}.`);
  return result.data;
}
