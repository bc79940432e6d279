import { createHash } from 'node:crypto';
import { DomainError, notFound } from '../../kernel/errors';
import { type Allowance, limitRate } from '../../kernel/rate-limit';
import type { DoorCtx } from '../trpc';
import { endpoints } from './endpoints';
import { openApiDocument } from './openapi';
import { methodNotAllowed, problemResponse } from './problem';
import type { Endpoint } from './registry';

const PREFIX = '/api/v1';
const DOCUMENT = '/openapi.json';

/** Everything under `/api/v1`. Cookies are ignored here, so no page can make a visitor's browser act. */
export async function handleRest(request: Request, ctx: DoorCtx, served = endpoints): Promise<Response> {
  const response = request.method === 'OPTIONS' ? preflight() : await respond(request, ctx, served);
  // Any site may read what anybody may read; no cookie is looked at, so none is ever lent to it.
  response.headers.set('access-control-allow-origin', '*');
  response.headers.set('access-control-expose-headers', 'etag, link, ratelimit, ratelimit-policy, retry-after');
  return response;
}

const preflight = () =>
  new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'accept-language, authorization, content-type, if-none-match',
      'access-control-max-age': '86400',
    },
  });

async function respond(request: Request, ctx: DoorCtx, served: readonly Endpoint[]): Promise<Response> {
  try {
    const { pathname } = new URL(request.url);
    const atPath = served.filter(({ path }) => `${PREFIX}${path}` === pathname);
    const isDocument = pathname === `${PREFIX}${DOCUMENT}`;
    if (atPath.length === 0 && !isDocument) throw notFound('errors.no_such_endpoint');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return await methodNotAllowed(request, 'GET, HEAD, OPTIONS');
    const [endpoint] = atPath;
    return endpoint ? await answer(request, ctx, endpoint) : jsonResponse(request, openApiDocument());
  } catch (error) {
    return problemResponse(request, error);
  }
}

async function answer(request: Request, ctx: DoorCtx, endpoint: Endpoint): Promise<Response> {
  const allowance = await limitRate(ctx.db, endpoint.rate, ctx.request.address ?? 'unknown');
  const body = await endpoint.handle(ctx, readQuery(new URL(request.url), endpoint));
  const response = jsonResponse(request, body, 'public, max-age=30');
  for (const [name, value] of rateHeaders(allowance)) response.headers.set(name, value);
  const link = nextLink(new URL(request.url), body);
  if (link) response.headers.set('link', link);
  return response;
}

/** A parameter we do not know is a mistake worth telling: it would otherwise silently not filter. */
function readQuery(url: URL, endpoint: Endpoint): Record<string, string> {
  const query = new Map<string, string>();
  const wrong = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    if (!Object.hasOwn(endpoint.query.shape, name)) wrong.set(name, 'errors.unknown_parameter');
    else if (query.has(name)) wrong.set(name, 'errors.repeated_parameter');
    query.set(name, value);
  }
  if (wrong.size > 0) throw new DomainError('invalid', 'errors.invalid_input', { fields: Object.fromEntries(wrong) });
  return Object.fromEntries(query);
}

function jsonResponse(request: Request, body: unknown, cacheControl = 'no-store'): Response {
  const text = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const headers = { etag, 'cache-control': cacheControl, 'content-type': 'application/json' };
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : text, { headers });
}

/** A list, and compared weakly: a proxy that compresses marks our tag as weak. */
const isKnown = (ifNoneMatch: string | null, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);

const rateHeaders = ({ limit, remaining, resetSeconds }: Allowance): [string, string][] => [
  ['ratelimit-policy', `"default";q=${limit}`],
  ['ratelimit', `"default";r=${remaining};t=${resetSeconds}`],
];

function nextLink(url: URL, body: Record<string, unknown>): string | null {
  if (typeof body.next_cursor !== 'string') return null;
  const next = new URL(url.pathname + url.search, url.origin);
  next.searchParams.set('cursor', body.next_cursor);
  return `<${next.pathname}${next.search}>; rel="next"`;
}
