import { createServer, type IncomingMessage, type Server } from 'node:http';
import { ApiError } from './errors';
import { Faults, faultInput } from './faults';
import { type Call, checkKey, type Reply, readJson, sendReply } from './http';
import { IdempotencyKeys } from './idempotency';
import { RateWindow } from './rate-window';
import { clearMessages, getAttachment, getEmail, getMessage, listMessages } from './reading';
import { postBatch, postEmail, type SendingParts } from './sending';
import { MessageStore } from './store';

type Route = { method: string; path: RegExp; handle: (call: Call) => Promise<Reply> };

function faultRoutes(faults: Faults): Route[] {
  const path = /^\/mailbox\/faults$/;
  const list = (status: number): Reply => ({ status, json: { faults: faults.list() } });
  return [
    { method: 'GET', path, handle: async () => list(200) },
    {
      method: 'POST',
      path,
      handle: async ({ request }) => {
        const fault = faultInput.safeParse(await readJson(request));
        if (!fault.success) throw new ApiError('validation_error', fault.error.issues[0]?.message ?? 'Invalid fault.');
        faults.add(fault.data);
        return list(201);
      },
    },
    {
      method: 'DELETE',
      path,
      handle: async () => {
        faults.clear();
        return list(200);
      },
    },
  ];
}

/** What all doors of one mailbox share. */
export async function openMailbox(dir: string, stopping: AbortSignal): Promise<SendingParts> {
  const store = await MessageStore.open(dir);
  const keys = new IdempotencyKeys();
  keys.restore(store.accepted());
  return { store, keys, faults: new Faults(), stopping };
}

function routesTo(parts: SendingParts): Route[] {
  const { store, faults } = parts;
  return [
    { method: 'POST', path: /^\/emails$/, handle: (call) => postEmail(parts, call) },
    { method: 'POST', path: /^\/emails\/batch$/, handle: (call) => postBatch(parts, call) },
    { method: 'GET', path: /^\/emails\/([\w-]+)$/, handle: (call) => getEmail(store, call) },
    { method: 'GET', path: /^\/mailbox\/messages$/, handle: (call) => listMessages(store, call) },
    { method: 'DELETE', path: /^\/mailbox\/messages$/, handle: () => clearMessages(store) },
    { method: 'GET', path: /^\/mailbox\/messages\/([\w-]+)$/, handle: (call) => getMessage(store, call) },
    {
      method: 'GET',
      path: /^\/mailbox\/messages\/([\w-]+)\/attachments\/(\d{1,3})$/,
      handle: (call) => getAttachment(store, call),
    },
    ...faultRoutes(faults),
  ];
}

async function answer(routes: Route[], key: string, request: IncomingMessage): Promise<Reply> {
  const url = URL.parse(request.url ?? '/', 'http://mailbox');
  if (!url) throw new ApiError('not_found', 'The requested endpoint does not exist.');
  if (url.pathname === '/health') return { status: 200, json: { status: 'ok' } };
  checkKey(request, key);
  const known = routes.filter(({ path }) => path.test(url.pathname));
  if (known.length === 0) throw new ApiError('not_found', 'The requested endpoint does not exist.');
  const route = known.find(({ method }) => method === request.method);
  if (!route) throw new ApiError('method_not_allowed', 'Method is not allowed for the requested path.');
  const params = route.path.exec(url.pathname)?.slice(1) ?? [];
  return route.handle({ request, params, query: url.searchParams });
}

function refusal(error: unknown): Reply {
  if (error instanceof ApiError) return { status: error.status, json: error };
  console.error('mailbox: unexpected error', error);
  return { status: 500, json: new ApiError('internal_server_error', 'An unexpected error occurred.') };
}

export function createApi(parts: SendingParts, key: string): Server {
  const routes = routesTo(parts);
  const window = new RateWindow();

  return createServer(async (request, response) => {
    const { exceeded, headers } = window.hit(Date.now());
    let reply: Reply;
    try {
      if (exceeded) throw new ApiError('rate_limit_exceeded', 'Too many requests. Please slow down.');
      reply = await answer(routes, key, request);
    } catch (error) {
      // Whoever hung up half-way has nobody left to read an answer.
      if (request.destroyed && !request.complete) return;
      reply = refusal(error);
    }
    // Whatever of the body nobody read is thrown away, so that the connection can be used again.
    request.resume();
    const retry: Record<string, string> = reply.status === 429 ? { 'retry-after': '1' } : {};
    const last: Record<string, string> = parts.stopping.aborted ? { connection: 'close' } : {};
    sendReply(response, { ...reply, headers: { ...headers, ...retry, ...last, ...reply.headers } });
  });
}
