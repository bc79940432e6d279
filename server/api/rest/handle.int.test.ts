import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { anEvent } from '@/tests/support/events';
import { aPerson, aVisitor } from '@/tests/support/people';
import { logger } from '../../kernel/logger';
import { endpoints } from './endpoints';
import { handleRest } from './handle';
import { defineEndpoint, type Endpoint } from './registry';

type Asked = { method?: string; headers?: Record<string, string>; served?: readonly Endpoint[]; address?: string };

/** Every question comes from somewhere else, so that tests do not use up each other's allowance. */
const anAddress = () => `2001:db8::${randomBytes(2).toString('hex')}`;

async function ask(
  path: string,
  { method = 'GET', headers = {}, served = endpoints, address = anAddress() }: Asked = {},
) {
  const ctx = { ...aVisitor({ address }), flush: () => undefined, devTools: false };
  const answer = await handleRest(new Request(`http://foyer.test/api/v1${path}`, { method, headers }), ctx, served);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: text === '' ? null : JSON.parse(text) };
}

const logged = vi.spyOn(logger(), 'error');
beforeEach(() => void logged.mockClear());

describe('a list', () => {
  test('shows listed events as the document promises, with times in UTC and money in minor units', async () => {
    const city = `City ${randomBytes(4).toString('hex')}`;
    const event = await anEvent({ city, title: 'Вечер', priceFromMinor: 450_000 });
    const { status, headers, json } = await ask(`/events?city=${encodeURIComponent(city)}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json');
    expect(json).toMatchObject({
      data: [
        {
          id: event.id,
          slug: event.slug,
          url: `http://localhost:3000/en/e/${event.slug}`,
          title: 'Вечер',
          starts_at: event.startsAt.toISOString(),
          time_zone: 'Asia/Almaty',
          price_from: { amount: 450_000, currency: 'KZT' },
        },
      ],
      next_cursor: null,
    });
  });

  test.each(['draft', 'cancelled'] as const)('does not show what is %s', async (status) => {
    const city = `City ${randomBytes(4).toString('hex')}`;
    await anEvent({ city, status });
    await anEvent({ city, visibility: 'unlisted' });
    expect((await ask(`/events?city=${encodeURIComponent(city)}`)).json.data).toEqual([]);
  });

  test('is read to its end by following the links, each event once', async () => {
    const city = `City ${randomBytes(4).toString('hex')}`;
    const made = [];
    for (const inDays of [1, 2, 2, 3, 4]) made.push((await anEvent({ city, inDays })).id);
    const seen: string[] = [];
    let next: string | undefined = `/events?city=${encodeURIComponent(city)}&limit=2`;
    for (let page = 0; next && page < 9; page += 1) {
      const { json, headers } = await ask(next);
      seen.push(
        ...z
          .array(z.object({ id: z.string() }))
          .parse(json.data)
          .map(({ id }) => id),
      );
      const [, link] = /^<(.*)>; rel="next"$/.exec(headers.get('link') ?? '') ?? [];
      if (link) expect(link).toContain(encodeURIComponent(json.next_cursor));
      next = link?.replace('/api/v1', '');
    }
    expect(seen.toSorted()).toEqual(made.toSorted());
    expect(seen).toHaveLength(5);
  });
});

describe('a parameter', () => {
  test.each([
    ['that nobody knows', 'colour=red', { pointer: '#/colour', code: 'errors.unknown_parameter' }],
    ['that only JavaScript knows', 'constructor=1', { pointer: '#/constructor', code: 'errors.unknown_parameter' }],
    ['called __proto__', '__proto__=1', { pointer: '#/__proto__', code: 'errors.unknown_parameter' }],
    ['given twice', 'kind=webinar&kind=hybrid', { pointer: '#/kind', code: 'errors.repeated_parameter' }],
    ['with a value of another kind', 'limit=many', { pointer: '#/limit', code: 'errors.invalid_field' }],
    ['above its limit', 'limit=101', { pointer: '#/limit', code: 'errors.invalid_field' }],
    ['that is no day', 'from=2026-02-30', { pointer: '#/from', code: 'events.invalid_day' }],
  ])('%s is a mistake that is named', async (_, query, error) => {
    const { status, headers, json } = await ask(`/events?${query}`);
    expect([status, headers.get('content-type')]).toEqual([422, 'application/problem+json']);
    expect(json).toMatchObject({ status: 422, code: 'errors.invalid_input', errors: [error] });
    expect(json.errors[0].detail).not.toContain('errors.');
  });

  test.each(['q=%00', 'city=a%00b', 'from=0000-01-01', 'q=%F0%9F', 'q=%25_%5C', "q=';drop%20table%20events"])(
    '%s is never an error of ours',
    async (query) => {
      expect((await ask(`/events?${query}`)).status).toBeLessThan(500);
      expect(logged).not.toHaveBeenCalled();
    },
  );

  test.each(['x', 'bm9uc2Vuc2U', btoa(`+275760-09-13T00:00:00.000Z evt_${'0'.repeat(26)}`)])(
    'a cursor that somebody made up is the first page: %s',
    async (cursor) => {
      expect((await ask(`/events?cursor=${encodeURIComponent(cursor)}`)).status).toBe(200);
    },
  );
});

describe('asked again', () => {
  test.each([
    ['as we gave it', (etag: string) => etag],
    ['marked weak by a proxy', (etag: string) => `W/${etag}`],
    ['among others', (etag: string) => `"other", ${etag}`],
    ['as anything', () => '*'],
  ])('with the tag %s, nothing is sent twice', async (_, tag) => {
    const first = await ask('/events?q=nothing-is-called-so');
    const etag = first.headers.get('etag') ?? '';
    const again = await ask('/events?q=nothing-is-called-so', { headers: { 'if-none-match': tag(etag) } });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
  });

  test('with another tag, everything is', async () => {
    expect((await ask('/events', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });
});

describe('methods', () => {
  test('HEAD answers what GET would, without the body', async () => {
    const [get, head] = [await ask('/events?q=same'), await ask('/events?q=same', { method: 'HEAD' })];
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused with what is allowed', async (method) => {
    for (const path of ['/events', '/openapi.json']) {
      const { status, headers, json } = await ask(path, { method });
      expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
      expect(json).toMatchObject({ status: 405, code: 'errors.method_not_allowed' });
    }
  });

  test('a browser on another site is told beforehand what it may do', async () => {
    const { status, headers } = await ask('/events', {
      method: 'OPTIONS',
      headers: { origin: 'https://other.example' },
    });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('another site', () => {
  test.each(['/events', '/events?colour=red', '/nothing', '/openapi.json'])(
    'may read the answer to %s',
    async (path) => {
      const { headers } = await ask(path, { headers: { origin: 'https://other.example' } });
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toContain('link');
    },
  );
});

test('a cookie makes no difference', async () => {
  await aPerson();
  const cookie = { cookie: 'next-auth.session-token=anything; foyer_locale=ru' };
  const [without, withCookie] = [await ask('/events?q=same'), await ask('/events?q=same', { headers: cookie })];
  expect(withCookie.text).toBe(without.text);
  expect(withCookie.headers.get('set-cookie')).toBeNull();
});

test('an address that does not exist is told in the language that is accepted', async () => {
  const { status, headers, json } = await ask('/nothing', { headers: { 'accept-language': 'pt-BR, en;q=0.5' } });
  expect(status).toBe(404);
  expect(json).toMatchObject({ type: 'urn:foyer:problem:errors.no_such_endpoint', code: 'errors.no_such_endpoint' });
  expect([headers.get('content-language'), headers.get('vary')]).toEqual(['pt', 'accept-language']);
  expect(json.title).not.toContain('errors.');
});

test('too many questions from one address are refused with the time to wait, and others are not', async () => {
  const address = anAddress();
  const served = [echo({ rate: { name: `test.${address}`, points: 2, seconds: 30 } })];
  const [first, second, third] = [
    await ask('/echo', { address, served }),
    await ask('/echo', { address, served }),
    await ask('/echo', { address, served }),
  ];
  expect(first.headers.get('ratelimit')).toBe('"default";r=1;t=30');
  expect(second.headers.get('ratelimit')).toBe('"default";r=0;t=30');
  expect(third.headers.get('content-type')).toBe('application/problem+json');
  expect([third.status, third.headers.get('retry-after')]).toEqual([429, '30']);
  expect((await ask('/echo', { served })).status).toBe(200);
});

test.each([
  ['does not keep its promise', async () => ({ said: 7 })],
  ['reads data of ours that does not fit', async () => z.object({ hunter2: z.string() }).parse({})],
  ['breaks', () => Promise.reject(new Error('hunter2'))],
])('an endpoint that %s is a bug of ours: logged, and nothing is told', async (_, work) => {
  const { status, text, json } = await ask('/echo', { served: [echo({ work })] });
  expect(status).toBe(500);
  expect(json).toMatchObject({ code: 'errors.unexpected', errors: [] });
  expect(text).not.toMatch(/hunter2|said/);
  expect(logged).toHaveBeenCalledOnce();
});

function echo({
  rate = { name: 'test.echo', points: 100, seconds: 60 },
  work = async () => ({ said: 'hello' }) as object,
}) {
  return defineEndpoint({
    method: 'GET',
    path: '/echo',
    operationId: 'echo',
    summary: '',
    description: '',
    tag: 'Test',
    query: z.object({}),
    response: z.object({ said: z.string() }),
    rate,
    handle: async () => Object.assign({ said: '' }, await work()),
  });
}
