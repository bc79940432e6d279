import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/server/env';
import { isLocale, localeCookie, preferredLocale } from '@/server/i18n/config';
import { metrics } from '@/server/kernel/metrics';
import { realtimeSources, videoSources } from '@/server/kernel/pure/connect-sources';
import { isCrossSite } from '@/server/kernel/pure/cross-site';
import { contentSecurityPolicy, isPersonalPath, securityHeaders } from '@/server/kernel/pure/security-policy';

/** Such as the icon and `robots.txt`: they have no language. */
const FILE = /^\/[^/]+\.[a-z0-9]+$/;

/** In front of every page and every handler: who may send, in which language, under which policy. Never who may what. */
export function proxy(request: NextRequest): Response {
  const { pathname, search } = request.nextUrl;
  if (isCrossSite(knockOf(request), env().PUBLIC_ORIGIN)) {
    metrics().crossSite.inc();
    return withHeaders(Response.json({ error: 'cross-site request refused' }, { status: 403 }));
  }
  if (pathname.startsWith('/api/')) return withHeaders(passOn(inbound(request)));

  // One that is missing is answered with a page, so it comes under the same policy.
  if (FILE.test(pathname)) return page(request, null);

  const [, first] = pathname.split('/');
  if (!isLocale(first)) return withHeaders(toLanguage(request, (pathname === '/' ? '' : pathname) + search));
  return page(request, first);
}

function page(request: NextRequest, locale: string | null): Response {
  const { pathname } = request.nextUrl;
  const nonce = isPersonalPath(pathname) ? newNonce() : undefined;
  const policy = contentSecurityPolicy({
    nonce,
    development: env().NODE_ENV === 'development',
    secure: env().PUBLIC_ORIGIN.startsWith('https:'),
    connect: [...realtimeSources(env()), ...videoSources(env().LIVEKIT_URL), env().uploadOrigins.ingest],
    images: [env().uploadOrigins.files],
  });
  const headers = inbound(request);
  if (locale) headers.set('x-foyer-locale', locale);
  if (nonce) {
    headers.set('x-nonce', nonce);
    // Next finds the nonce for its own scripts here.
    headers.set('content-security-policy', policy);
  }
  const response = passOn(headers);
  response.headers.set('content-security-policy', policy);
  return withHeaders(response);
}

/** To whoever asked goes the id under which the logs speak of their request, twice: a page's scripts read the other. */
function passOn(headers: Headers): NextResponse {
  const response = NextResponse.next({ request: { headers } });
  const requestId = headers.get('x-request-id') ?? '';
  response.headers.set('x-request-id', requestId);
  response.headers.set('server-timing', `request;desc="${requestId}"`);
  return response;
}

/** The person's choice, then what their browser asks for. Never stored: the next visitor speaks another language. */
function toLanguage(request: NextRequest, path: string): Response {
  const chosen = request.cookies.get(localeCookie)?.value;
  const locale = isLocale(chosen) ? chosen : preferredLocale(request.headers.get('accept-language'));
  const target = new URL(`/${locale}${path}`, request.nextUrl);
  const response = NextResponse.redirect(target, 307);
  response.headers.set('cache-control', 'no-store');
  response.headers.set('vary', 'accept-language, cookie');
  return response;
}

const knockOf = (request: NextRequest) => ({
  method: request.method,
  path: request.nextUrl.pathname,
  secFetchSite: request.headers.get('sec-fetch-site'),
  origin: request.headers.get('origin'),
});

/** What a client may not say about itself is removed or overwritten before anybody reads it. */
function inbound(request: NextRequest): Headers {
  const headers = new Headers(request.headers);
  for (const name of ['x-nonce', 'x-foyer-locale', 'x-middleware-subrequest', 'content-security-policy'])
    headers.delete(name);
  headers.set('x-request-id', crypto.randomUUID());
  return headers;
}

function withHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  if (env().PUBLIC_ORIGIN.startsWith('https:')) {
    response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
  }
  return response;
}

const newNonce = () => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');

export const config = {
  // Files are let through above and not left out here: a form can be sent to any address, also to one with a dot.
  matcher: ['/((?!_next/|healthz$|readyz$|metrics$).*)'],
};
