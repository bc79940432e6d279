import { readdirSync } from 'node:fs';
import { NextRequest } from 'next/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isPersonalPath } from '@/server/kernel/pure/security-policy';

const HOME = 'http://localhost:3000';

/** The proxy as a process with this public address runs it: the environment is read once per process. */
async function proxyAt(origin = HOME) {
  vi.resetModules();
  vi.stubEnv('PUBLIC_ORIGIN', origin);
  return import('./proxy');
}
afterEach(() => vi.unstubAllEnvs());

let proxy: Awaited<ReturnType<typeof proxyAt>>['proxy'];
beforeEach(async () => {
  ({ proxy } = await proxyAt());
});

type Asked = { method?: string; headers?: Record<string, string> };
const ask = (path: string, { method = 'GET', headers = {} }: Asked = {}) =>
  proxy(new NextRequest(new URL(path, HOME), { method, headers }));

/** What the page or handler behind it receives. */
const inbound = (response: Response) => {
  const names = (response.headers.get('x-middleware-override-headers') ?? '').split(',');
  return Object.fromEntries(names.map((name) => [name, response.headers.get(`x-middleware-request-${name}`)]));
};

describe('a request that another site caused', () => {
  test.each(['/api/trpc/identity.signOut', '/en/account', '/en', '/api/auth/signout', '/picture.png', '/'])(
    'to %s changes nothing',
    async (path) => {
      const response = ask(path, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
      expect(response.status).toBe(403);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await response.text()).not.toContain(path);
    },
  );

  test('may read', () => {
    expect(ask('/en', { headers: { 'sec-fetch-site': 'cross-site' } }).status).toBe(200);
  });

  test('is let through where it must prove itself otherwise', () => {
    for (const path of ['/api/v1/events', '/api/webhooks/email', '/api/internal/revalidate']) {
      expect(ask(path, { method: 'POST' }).status).toBe(200);
    }
  });
});

test('our own forms pass, in every browser', () => {
  expect(ask('/en/sign-in', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } }).status).toBe(200);
  expect(ask('/en/sign-in', { method: 'POST', headers: { origin: HOME } }).status).toBe(200);
});

describe('an address without a language', () => {
  test.each([
    ['/', {}, '/en'],
    ['/', { 'accept-language': 'ru' }, '/ru'],
    ['/', { 'accept-language': 'de, pt-BR;q=0.9, en;q=0.8' }, '/pt'],
    ['/', { 'accept-language': 'kk-KZ, ru;q=0.5' }, '/kk'],
    ['/', { 'accept-language': 'xx, *' }, '/en'],
    ['/', { 'accept-language': 'ru', cookie: 'foyer_locale=kk' }, '/kk'],
    ['/', { 'accept-language': 'ru', cookie: 'foyer_locale=xx' }, '/ru'],
    ['/e/an-evening?from=mail', { 'accept-language': 'ru' }, '/ru/e/an-evening?from=mail'],
    ['/english/page', {}, '/en/english/page'],
    ['//evil.example/x', {}, '/en//evil.example/x'],
  ])('%s with %j leads to %s and stays on this site', (path, headers, target) => {
    const response = proxy(new NextRequest(`${HOME}${path}`, { headers }));
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toBe(`${HOME}${target}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('vary')).toBe('accept-language, cookie');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('a file of the site is served as it is', () => {
    for (const path of ['/favicon.ico', '/robots.txt', '/manifest.webmanifest']) {
      expect(ask(path).headers.get('location')).toBeNull();
      expect(ask(path).headers.get('content-security-policy')).toContain("script-src 'self' 'unsafe-inline'");
    }
  });
});

describe('the policy', () => {
  const scripts = (response: Response) =>
    (response.headers.get('content-security-policy') ?? '').split('; ').find((rule) => rule.startsWith('script-src'));

  test('of a personal page names a nonce that no two requests share, and tells it to the page', () => {
    const [first, second] = [ask('/en/account'), ask('/en/account')];
    const [, nonce] = /'nonce-([^']+)'/.exec(scripts(first) ?? '') ?? [];
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(scripts(first)).toBe(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`);
    expect(scripts(second)).not.toBe(scripts(first));
    expect(inbound(first)).toMatchObject({
      'x-nonce': nonce,
      'content-security-policy': first.headers.get('content-security-policy'),
    });
  });

  test.each(['/en', '/ru/e/an-evening', '/en/accounts', '/kk/o/theatre'])('of %s has none: it is cached', (path) => {
    expect(scripts(ask(path))).toBe("script-src 'self' 'unsafe-inline'");
    expect(inbound(ask(path))).not.toHaveProperty('x-nonce');
  });

  test('lets nobody frame us, load from elsewhere or send a form away', () => {
    const policy = ask('/en').headers.get('content-security-policy');
    for (const rule of ["default-src 'self'", "frame-ancestors 'self'", "form-action 'self'", "base-uri 'none'"]) {
      expect(policy).toContain(rule);
    }
  });
});

/** The pages of a group as their folders say it, with something in the place of what varies. */
function pagesOf(group: string): string[] {
  const folder = `app/[locale]/(${group})`;
  if (!readdirSync('app/[locale]').includes(`(${group})`)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/en/${file.replace(/\/?page\.tsx$/, '')}`)
    .map((path) => path.replaceAll(/\[\.\.\.\w+\]/g, 'any/thing').replaceAll(/\[\w+\]/g, 'thing'))
    .map((path) => path.replaceAll(/\/\(\w+\)/g, ''));
}

test.each(['account', 'checkout', 'studio', 'live', 'admin', 'dev'])(
  'every page of the group (%s) is personal',
  (group) => {
    for (const path of pagesOf(group)) expect([path, isPersonalPath(path)]).toEqual([path, true]);
  },
);

test('no public page is personal, and the check sees both kinds', () => {
  expect(pagesOf('public').length).toBeGreaterThan(0);
  expect(pagesOf('dev').length).toBeGreaterThan(0);
  for (const path of pagesOf('public')) expect([path, isPersonalPath(path)]).toEqual([path, false]);
});

test('what a client says about itself in our own headers is not believed', () => {
  const forged = {
    'x-nonce': 'known',
    'x-foyer-locale': 'kk',
    'x-request-id': 'mine',
    'x-middleware-subrequest': 'proxy',
    'content-security-policy': "script-src 'nonce-known'",
  };
  for (const path of ['/en', '/api/trpc/events.list']) {
    const seen = inbound(ask(path, { headers: forged }));
    expect(Object.values(seen)).not.toContain('known');
    expect(seen['x-foyer-locale']).toBe(path === '/en' ? 'en' : undefined);
    expect(seen['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(seen).not.toHaveProperty('x-middleware-subrequest');
    expect(seen).not.toHaveProperty('content-security-policy');
  }
});

test('every answer carries the headers that keep it where it belongs', () => {
  for (const path of ['/', '/en', '/en/account', '/api/v1/events', '/favicon.ico']) {
    const { headers } = ask(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('strict-transport-security')).toBeNull();
  }
});

test('behind TLS the browser is told to stay there, and to ask for nothing without it', async () => {
  ({ proxy } = await proxyAt('https://events.example.org'));
  const response = ask('/en');
  expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=63072000/);
  expect(response.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
});

test('nothing that could change something goes around the proxy', async () => {
  const { config } = await proxyAt();
  const matches = (path: string) => config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path));
  for (const path of [
    '/',
    '/en',
    '/api/trpc/x',
    '/api/v1/openapi.json',
    '/en/a.b',
    '/a.b',
    '/_nextish',
    '/healthz/x',
  ]) {
    expect([path, matches(path)]).toEqual([path, true]);
  }
  for (const path of ['/_next/static/chunks/a.js', '/healthz', '/readyz', '/metrics']) {
    expect([path, matches(path)]).toEqual([path, false]);
  }
});

test('a page may connect to the realtime server and the upload store, show its pictures, and nobody else’s', async () => {
  vi.stubEnv('PUSHER_APP_ID', '1');
  vi.stubEnv('PUSHER_KEY', 'k');
  vi.stubEnv('PUSHER_SECRET', 's');
  vi.stubEnv('PUSHER_URL', 'http://127.0.0.1:6001');
  vi.stubEnv('PUSHER_SOCKET_URL', 'ws://localhost:6001');
  vi.stubEnv('UPLOADTHING_INGEST_URL', 'http://localhost:6002');
  vi.stubEnv('UPLOADS_URL', 'http://localhost:6003/');
  ({ proxy } = await proxyAt());
  for (const path of ['/en', '/en/account']) {
    const policy = ask(path).headers.get('content-security-policy')?.split('; ');
    expect(policy).toContain("connect-src 'self' ws://localhost:6001 http://localhost:6002");
    expect(policy).toContain("img-src 'self' data: blob: http://localhost:6003");
  }
});
