import { expect, test, vi } from 'vitest';
import { withinLimit } from './within-limit';

const again = (url: string, init: RequestInit) => new Request(url, init);

const echo = vi.fn(async (request: Request) =>
  Response.json({ body: await request.text(), type: request.headers.get('content-type'), method: request.method }),
);

const posted = (body: BodyInit, method = 'POST') =>
  new Request('http://foyer.test/api/trpc/x', {
    method,
    body,
    headers: { 'content-type': 'application/json' },
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  });

test('what fits is handed on as it came', async () => {
  const answer = await withinLimit(posted('{"name":"Әсел"}'), { maxBytes: 100, again }, echo);
  expect(await answer.json()).toEqual({ body: '{"name":"Әсел"}', type: 'application/json', method: 'POST' });
  const empty = await withinLimit(posted(''), { maxBytes: 100, again }, echo);
  expect(await empty.json()).toMatchObject({ body: '' });
});

test('a question has no body, so nothing is read of it', async () => {
  const request = new Request('http://foyer.test/api/trpc/x');
  await withinLimit(request, { maxBytes: 1, again }, echo);
  expect(echo).toHaveBeenLastCalledWith(request);
});

test('one that is too large, or never ends, is refused before anybody reads it', async () => {
  echo.mockClear();
  const cancel = vi.fn();
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024)), cancel });
  for (const body of ['x'.repeat(10_001), endless]) {
    const answer = await withinLimit(posted(body, 'PUT'), { maxBytes: 10_000, again }, echo);
    expect(answer.status).toBe(413);
  }
  expect(cancel).toHaveBeenCalled();
  expect(echo).not.toHaveBeenCalled();
});

test('what only looks like a request, as Next hands it on, is taken as one', async () => {
  const lookalike = new Proxy(posted('{"a":1}'), {
    get: (request, name) => {
      const value: unknown = Reflect.get(request, name, request);
      return typeof value === 'function' ? value.bind(request) : value;
    },
  });
  const answer = await withinLimit(lookalike, { maxBytes: 100, again }, echo);
  expect(await answer.json()).toEqual({ body: '{"a":1}', type: 'application/json', method: 'POST' });
});
