import { createHash } from 'node:crypto';
import { DomainError, notFound } from '../../kernel/errors';
import { type Allowance, limitRate } from '../../kernel/rate-limit';
import type { DoorCtx } from '../trpc';
import { endpoints } from './endpoints';
import { openApiDocument } from './openapi';
import { problemResponse } from './problem';
import type { Endpoint } from './registry';

const PREFIX = '/api/v1';

/** Everything under `/api/v1`. Cookies are ignored here, so no page can make a visitor's browser act. */
export async function handleRest(request: Request, ctx: DoorCtx): Promise<Response> {
  try {
    const { pathname } = new URL(request.url);
    if (pathname === `${PREFIX}/openapi.json`) return jsonResponse(request, openApiDocument());
    const atPath = endpoints.filter(({ path }) => `${PREFIX}${path}` === pathname);
    const endpoint = atPath.find(({ method }) => method === request.method || request.method === 'HEAD');
    if (endpoint) return await answer(request, ctx, endpoint);
    if (atPath.length === 0) throw notFound('errors.no_such_endpoint');
    return new Response(null, { status: 405, headers: { allow: atPath.map(({ method }) => method).join(', ') } });
  } catch (error) {
    return problemResponse(request, error);
  }
}

async function answer(request: Request, ctx: DoorCtx, endpoint: Endpoint): Promise<Response> {
  const allowance = await limitRate(ctx.db, endpoint.rate, ctx.request.address ?? 'unknown');
  const query = readQuery(new URL(request.url), endpoint);
  const body = endpoint.response.parse(await endpoint.handle(ctx, query));
  const response = jsonResponse(request, body, 'public, max-age=30');
  for (const [name, value] of rateHeaders(allowance)) response.headers.set(name, value);
  const link = nextLink(new URL(request.url), body);
  if (link) response.headers.set('link', link);
  return response;
}

/** A parameter we do not know is a mistake worth telling: it would otherwise silently not filter. */
function readQuery(url: URL, endpoint: Endpoint): Record<string, string> {
  const query: Record<string, string> = {};
  const unknown: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    if (!(name in endpoint.query.shape)) unknown[name] = 'errors.unknown_parameter';
    if (name in query) unknown[name] = 'errors.repeated_parameter';
    query[name] = value;
  }
  if (Object.keys(unknown).length > 0) throw new DomainError('invalid', 'errors.invalid_input', { fields: unknown });
  return query;
}

function jsonResponse(request: Request, body: unknown, cacheControl = 'no-store'): Response {
  const text = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const headers = {
    etag,
    'cache-control': cacheControl,
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : text, { headers });
}

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
