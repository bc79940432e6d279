import { createServer, type IncomingMessage, type Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { Callbacks } from './callbacks';
import { HungUp, UploadError } from './errors';
import { type Fault, Faults, faultInput } from './faults';
import { type Call, checkApiKey, checkBearer, drain, type Reply, readJson, sendReply } from './http';
import { receivePart } from './receiving';
import { serveFile } from './serving';
import { type Promised, readPromise, type Signing } from './signature';
import { FileStore, type StoredFile } from './store';

export type UploadStoreOptions = {
  dir: string;
  /** Opens the door for faults; with `sk_` before it, it is the vendor's API key. */
  key: string;
  appId: string;
  /** Where browsers find this store, and where the application's server does. */
  publicUrl: string;
  internalUrl: string;
  /** The only site whose pages may put files here. */
  allowedOrigin: string;
  stopping: AbortSignal;
};

const EXPIRE_EVERY_MS = 10 * 60 * 1000;
const TELL_EVERY_MS = 20 * 1000;

type Parts = UploadStoreOptions & {
  store: FileStore;
  callbacks: Callbacks;
  faults: Faults;
  signing: Signing;
  receiving: Set<string>;
};

type Route = { method: string; path: RegExp; handle: (parts: Parts, call: Call) => Promise<Reply> | Reply };

const ok: Reply = { status: 200, json: { ok: true } };

const routes: readonly Route[] = [
  { method: 'GET', path: /^\/health$/, handle: () => ({ status: 200, json: { status: 'ok' } }) },
  { method: 'GET', path: /^\/a\/[^/]+\/[^/]+$/, handle: read },
  { method: 'HEAD', path: /^\/a\/[^/]+\/[^/]+$/, handle: read },
  { method: 'HEAD', path: /^\/[A-Za-z0-9]+$/, handle: tellRange },
  { method: 'PUT', path: /^\/[A-Za-z0-9]+$/, handle: put },
  {
    method: 'POST',
    path: /^\/route-metadata$/,
    handle: byApplication((parts, body) => parts.callbacks.register(body)),
  },
  {
    method: 'POST',
    path: /^\/callback-result$/,
    handle: byApplication(({ callbacks }, body) => callbacks.takeResult(body)),
  },
  { method: 'POST', path: /^\/v6\/deleteFiles$/, handle: remove },
  { method: 'GET', path: /^\/uploads\/faults$/, handle: byDeveloper(({ faults }) => faults.list()) },
  { method: 'DELETE', path: /^\/uploads\/faults$/, handle: byDeveloper(({ faults }) => faults.clear()) },
  { method: 'POST', path: /^\/uploads\/faults$/, handle: byDeveloper(addFault) },
];

function byApplication(act: (parts: Parts, body: unknown) => Promise<void>): Route['handle'] {
  return async (parts, { request }) => {
    checkApiKey(request, parts.signing.apiKey);
    await act(parts, await readJson(request));
    return ok;
  };
}

function byDeveloper(act: (parts: Parts, request: IncomingMessage) => unknown): Route['handle'] {
  return async (parts, { request }) => {
    checkBearer(request, parts.key);
    await act(parts, request);
    return { status: 200, json: { faults: parts.faults.list() } };
  };
}

async function addFault({ faults }: Parts, request: IncomingMessage): Promise<void> {
  const fault = faultInput.safeParse(await readJson(request));
  if (!fault.success) throw new UploadError(422, fault.error.issues[0]?.message ?? 'Invalid fault.');
  faults.add(fault.data);
}

/** What a fault does to any answer: it never comes, or it comes late. */
async function suffer(fault: Fault | null, stopping: AbortSignal): Promise<void> {
  if (fault?.mode === 'fail') throw new UploadError(fault.status, 'An unexpected error occurred.');
  if (fault?.mode === 'slow') await delay(fault.delayMs, undefined, { signal: stopping });
}

async function read(parts: Parts, call: Call): Promise<Reply> {
  const key = call.url.pathname.split('/').at(-1) ?? '';
  await suffer(parts.faults.take('read', [key]), parts.stopping);
  return serveFile(parts, call);
}

/** How much of this file is here already. */
async function tellRange({ store, signing }: Parts, { request }: Call): Promise<Reply> {
  const promised = readPromise(request.url ?? '', signing);
  const done = store.find(promised.key);
  if (done) refuseOther(done, promised);
  const start = done ? done.sizeBytes : await store.partSize(promised);
  return { status: 200, headers: { 'x-ut-range-start': String(start) } };
}

/** Keys are short enough to meet by chance; what is here is never overwritten by another file. */
function refuseOther(file: StoredFile, { signature }: Promised): void {
  if (file.signature !== signature) throw new UploadError(409, 'Another file has this key.');
}

async function put(parts: Parts, { request }: Call): Promise<Reply> {
  const { store, receiving, faults, stopping } = parts;
  const promised = readPromise(request.url ?? '', parts.signing);
  const { key } = promised;
  if (receiving.has(key)) throw new UploadError(409, 'This file is being received already.');
  receiving.add(key);
  try {
    const fault = faults.take('upload', [promised.name, key]);
    await suffer(fault, stopping);
    const known = store.find(key);
    if (known) refuseOther(known, promised);
    else await receivePart(store, promised, request);
    return await answerFor(parts, known ?? (await store.complete(promised)), fault);
  } finally {
    receiving.delete(key);
  }
}

async function answerFor(
  { callbacks, publicUrl, appId }: Parts,
  file: StoredFile,
  fault: Fault | null,
): Promise<Reply> {
  const told = file.delivery === 'waiting' ? await callbacks.deliver(file, fault) : file;
  const address = `${publicUrl}/a/${appId}/${file.key}`;
  const json = { url: address, appUrl: address, ufsUrl: address, fileHash: file.hash, serverData: told.serverData };
  return { status: 200, json };
}

const removal = z.union([
  z.object({ fileKeys: z.array(z.string()).min(1).max(1000) }),
  z.object({ customIds: z.array(z.string()).min(1).max(1000) }),
]);

async function remove({ store, signing, faults, stopping }: Parts, { request }: Call): Promise<Reply> {
  checkApiKey(request, signing.apiKey);
  const wanted = removal.safeParse(await readJson(request));
  if (!wanted.success) throw new UploadError(400, 'Invalid fileKeys.');
  const keys =
    'fileKeys' in wanted.data
      ? wanted.data.fileKeys
      : wanted.data.customIds.flatMap((customId) => store.withCustomId(customId)?.key ?? []);
  await suffer(faults.take('delete', keys), stopping);
  let deletedCount = 0;
  for (const key of keys) if (store.find(key) && (await store.remove(key))) deletedCount += 1;
  return { status: 200, json: { success: true, deletedCount } };
}

/** Pages of our own site, and of no other, may put files here and read how far they got. */
function corsHeaders({ headers }: IncomingMessage, allowedOrigin: string): Record<string, string> {
  if (headers.origin !== allowedOrigin) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': allowedOrigin,
    'access-control-expose-headers': 'x-ut-range-start',
    'access-control-allow-methods': 'HEAD, PUT',
    // Whatever our own pages wish to send: a client, or somebody who traces requests, adds names of its own.
    'access-control-allow-headers': headers['access-control-request-headers'] ?? 'range, content-type',
    'access-control-max-age': '600',
  };
}

async function answer(parts: Parts, request: IncomingMessage): Promise<Reply> {
  const url = URL.parse(request.url ?? '/', 'http://store');
  const known = url ? routes.filter(({ path }) => path.test(url.pathname)) : [];
  if (!url || known.length === 0) throw new UploadError(404, 'The requested endpoint does not exist.');
  if (request.method === 'OPTIONS') return { status: 204 };
  const route = known.find(({ method }) => method === request.method);
  if (!route) throw new UploadError(405, 'Method is not allowed for the requested path.');
  return route.handle(parts, { request, url });
}

function refusal(error: unknown, stopping: AbortSignal): Reply {
  // Whoever waits here when the store is asked to stop comes again; nothing they sent is lost.
  if (stopping.aborted) return { status: 503, json: { error: 'The store is stopping.' } };
  if (error instanceof UploadError) return { status: error.status, json: { error: error.message } };
  console.error('uploads: unexpected error', error);
  return { status: 500, json: { error: 'An unexpected error occurred.' } };
}

export async function createUploadStore(options: UploadStoreOptions): Promise<Server> {
  const parts = await openParts(options);
  return createServer(async (request, response) => {
    const cors = corsHeaders(request, options.allowedOrigin);
    try {
      const reply = await answer(parts, request).catch((error: unknown) => {
        if (error instanceof HungUp || left(request)) throw new HungUp();
        return refusal(error, options.stopping);
      });
      drain(request);
      const last: Record<string, string> = options.stopping.aborted ? { connection: 'close' } : {};
      await sendReply(response, { ...reply, headers: { ...cors, ...last, ...reply.headers } });
    } catch (error) {
      const gone = error instanceof HungUp || left(request) || response.closed;
      response.destroy();
      if (!gone) console.error('uploads: the answer could not be sent', error);
    }
  });
}

const left = (request: IncomingMessage) => request.destroyed && !request.complete;

async function openParts(options: UploadStoreOptions): Promise<Parts> {
  const store = await FileStore.open(options.dir);
  const { publicUrl, internalUrl, appId, key, stopping } = options;
  const apiKey = `sk_${key}`;
  const addressOf = (file: string) => `${publicUrl}/a/${appId}/${file}`;
  const callbacks = new Callbacks({ store, apiKey, origin: internalUrl, addressOf, stopping });
  await store.expire(Date.now());
  setInterval(() => void store.expire(Date.now()), EXPIRE_EVERY_MS).unref();
  setInterval(() => void callbacks.deliverUntold(), TELL_EVERY_MS).unref();
  void callbacks.deliverUntold();
  const signing = { apiKey, origins: [publicUrl, internalUrl] };
  return { ...options, store, callbacks, faults: new Faults(), signing, receiving: new Set() };
}
