import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { stackUnderTest } from './support/stack-under-test';
import { expect, test } from './support/test';

const message = (locale: string, key: string): string =>
  z
    .record(z.string(), z.unknown())
    .transform((all) => z.string().parse(all[key]))
    .parse(JSON.parse(readFileSync(`server/i18n/messages/${locale}/errors.json`, 'utf8')));

test('the process says that it lives, and what it depends on that it is there', async ({ request }) => {
  const alive = await request.get('/healthz');
  expect([alive.status(), await alive.json()]).toEqual([200, { status: 'ok' }]);
  // A journey beside this one may have just killed a part, which is then started again.
  await expect.poll(async () => (await request.get('/readyz')).status()).toBe(200);
  const ready = await request.get('/readyz');
  expect(await ready.json()).toMatchObject({ status: 'ok' });
  for (const answer of [alive, ready]) expect(answer.headers()['cache-control']).toBe('no-store');
});

test('numbers are for whoever knows the internal key', async ({ request }) => {
  expect((await request.get('/metrics')).status()).toBe(401);
  expect((await request.get('/metrics', { headers: { authorization: 'Bearer guessed' } })).status()).toBe(401);
  const { internalKey } = stackUnderTest();
  const numbers = await request.get('/metrics', { headers: { authorization: `Bearer ${internalKey}` } });
  expect(numbers.status()).toBe(200);
  expect(await numbers.text()).toMatch(/^foyer_process_cpu_seconds_total \d/m);
});

for (const path of ['/en', '/en/nowhere', '/en/account/nowhere', '/en/dev/nowhere', '/api/v1/events']) {
  test(`${path} carries the headers that protect its reader`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('camera=(self)');
    expect(headers['x-powered-by']).toBeUndefined();
  });
}

test('a static page forbids everything but its own, and says openly that inline scripts may run', async ({
  request,
}) => {
  const policy = (await request.get('/en')).headers()['content-security-policy'];
  expect(policy).toContain("script-src 'self' 'unsafe-inline';");
  expect(policy).toContain("default-src 'self';");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).not.toContain('unsafe-eval');
});

for (const path of ['/en/account/nowhere', '/en/dev/nowhere']) {
  test(`every script of ${path} carries the nonce of this answer, and no other answer has the same`, async ({
    request,
  }) => {
    const nonces: string[] = [];
    for (let visit = 0; visit < 2; visit += 1) {
      const answer = await request.get(path);
      const policy = answer.headers()['content-security-policy'] ?? '';
      const [, nonce = ''] = /script-src 'self' 'nonce-([A-Za-z0-9+/=]+)' 'strict-dynamic';/.exec(policy) ?? [];
      expect(nonce).toHaveLength(24);
      const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(3);
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
      expect(answer.headers()['cache-control']).toContain('no-store');
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });
}

test.describe('a request that could come from a foreign page', () => {
  const refused: { says: string; headers: Record<string, string> }[] = [
    { says: 'another site', headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' } },
    { says: 'a neighbour', headers: { 'sec-fetch-site': 'same-site' } },
    { says: 'a typed address', headers: { 'sec-fetch-site': 'none' } },
    { says: 'another origin, in an old browser', headers: { origin: 'https://evil.example' } },
    { says: 'nothing', headers: {} },
  ];
  for (const { says, headers } of refused) {
    test(`is refused when it says that it comes from ${says}`, async ({ request }) => {
      const answer = await request.post('/api/trpc/identity.signOut', { data: { json: null }, headers });
      expect(answer.status()).toBe(403);
      expect(answer.headers()['x-content-type-options']).toBe('nosniff');
    });
  }

  test('is answered when it comes from our own pages', async ({ request }) => {
    const headers = { 'sec-fetch-site': 'same-origin', origin: stackUnderTest().origin };
    const answer = await request.post('/api/trpc/identity.signOut', { data: { json: null }, headers });
    expect(answer.status()).toBe(200);
  });
});

test('a body that is larger than its door takes is refused', async ({ request }) => {
  const data = 'x'.repeat(1024 * 1024 + 1);
  const { internalKey } = stackUnderTest();
  for (const path of [
    '/api/trpc/identity.signIn',
    '/api/uploads?actionType=upload&slug=profile-photo',
    '/api/auth/signout',
  ]) {
    const answer = await request.post(path, { data, headers: { 'sec-fetch-site': 'same-origin' } });
    expect(answer.status(), path).toBe(413);
  }
  const told = { authorization: `Bearer ${internalKey}` };
  expect((await request.post('/api/internal/revalidate', { data, headers: told })).status()).toBe(413);
});

test('public pages set no cookie and may be kept by a cache', async ({ page, context }) => {
  for (const path of ['/en', '/ru', '/en/nowhere']) {
    const answer = await page.goto(path);
    expect(await answer?.headerValue('set-cookie')).toBeNull();
    const cache = (await answer?.headerValue('cache-control')) ?? '';
    expect(cache).toMatch(/s-maxage=[1-9]/);
    expect(cache).not.toMatch(/no-store|private/);
  }
  expect(await context.cookies()).toEqual([]);
});

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
});

test.describe('the list of events in the public API', () => {
  test('is answered with its mark, and with 304 to whoever shows that mark', async ({ request }) => {
    const first = await request.get('/api/v1/events');
    expect(first.status()).toBe(200);
    const { etag = '' } = first.headers();
    expect(etag).toMatch(/^"[\w-]{20,}"$/);
    const second = await request.get('/api/v1/events', { headers: { 'if-none-match': etag } });
    expect(second.status()).toBe(304);
    expect(second.headers().etag).toBe(etag);
    expect(await second.text()).toBe('');
  });

  test('says how many requests are left, and counts them down', async ({ request }) => {
    const left = async () => {
      const headers = (await request.get('/api/v1/events')).headers();
      expect(headers['ratelimit-policy']).toMatch(/^"default";q=\d+$/);
      return Number(/^"default";r=(\d+);t=\d+$/.exec(headers.ratelimit ?? '')?.[1]);
    };
    const before = await left();
    expect(await left()).toBe(before - 1);
  });

  for (const locale of ['en', 'ru'] as const) {
    test(`explains an unknown parameter in the language that was asked for: ${locale}`, async ({ request }) => {
      const answer = await request.get('/api/v1/events?colour=red', { headers: { 'accept-language': locale } });
      expect(answer.status()).toBe(422);
      expect(answer.headers()['content-type']).toContain('application/problem+json');
      expect(answer.headers()['content-language']).toBe(locale);
      expect(problem.parse(await answer.json())).toMatchObject({
        status: 422,
        title: message(locale, 'invalid_input'),
        errors: [{ pointer: '#/colour', detail: message(locale, 'unknown_parameter') }],
      });
    });
  }

  test('does not know a path nobody made, nor a method nobody offers', async ({ request }) => {
    const unknown = await request.get('/api/v1/nothing');
    expect(unknown.status()).toBe(404);
    expect(problem.parse(await unknown.json()).code).toBe('errors.no_such_endpoint');
    const wrong = await request.delete('/api/v1/events');
    expect([wrong.status(), wrong.headers().allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  test('answers as its own document says', async ({ request }) => {
    // The reader of schemas looks for named ones where JSON Schema itself keeps them.
    const text = await (await request.get('/api/v1/openapi.json')).text();
    const { paths, components } = openApi.parse(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
    const answers = paths['/events']?.get?.responses;
    const schema = answers?.['200']?.content?.['application/json']?.schema;
    const described = z.fromJSONSchema({ ...schema, $defs: components.schemas });
    const answer: unknown = await (await request.get('/api/v1/events')).json();
    expect(described.safeParse(answer).error).toBeUndefined();
    expect(described.safeParse({ data: 'none' }).success).toBe(false);
  });
});

const jsonSchema = z.custom<z.core.JSONSchema.JSONSchema>((value) => typeof value === 'object' && value !== null);

const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.object({
      description: z.string(),
      content: z.record(z.string(), z.object({ schema: jsonSchema })).optional(),
    }),
  ),
});

const openApi = z.object({
  openapi: z.string().regex(/^3\.1\./),
  info: z.object({ title: z.string(), version: z.string() }),
  servers: z.array(z.object({ url: z.url() })).min(1),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation),
  ),
  components: z.object({ schemas: z.record(z.string(), jsonSchema) }),
});

test('the document of the API is whole: every operation is named once and every reference leads somewhere', async ({
  request,
}) => {
  const answer = await request.get('/api/v1/openapi.json');
  const text = await answer.text();
  const { paths, components } = openApi.parse(JSON.parse(text));
  const names = Object.values(paths).flatMap((path) => Object.values(path).map((entry) => entry?.operationId));
  expect(new Set(names).size).toBe(names.length);
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name);
  expect(references.length).toBeGreaterThan(0);
  expect(references.filter((name) => !(name in components.schemas))).toEqual([]);
});
