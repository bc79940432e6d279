import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { choosePort } from '@/server/stack/ports';
import { missingNginx, type Nginx, startNginx } from '@/tests/support/nginx';
import { aPageServer } from '@/tests/support/page-server';
import { nginxEdge } from './nginx';
import { EdgeError } from './port';

const KEY = 'k'.repeat(64);
const why = await missingNginx();

describe.skipIf(why)(`the bundled nginx${why && ` (${why})`}`, () => {
  let web: Awaited<ReturnType<typeof aPageServer>>;
  let nginx: Nginx;
  beforeAll(async () => {
    web = await aPageServer();
    nginx = await startNginx({ web: web.origin, key: KEY });
  });
  afterAll(async () => {
    await nginx.stop();
    await web.stop();
  });
  beforeEach(() => {
    web.asked.length = 0;
    web.says(() => ({ body: 'a page' }));
  });

  let made = 0;
  const aPath = () => {
    made += 1;
    return `/ru/e/evening-${made}`;
  };
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${nginx.origin}${path}`, { headers });
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  };
  const edge = (key = KEY) => nginxEdge({ url: nginx.origin, key });

  test('answers the second visitor itself, whatever they carry and whatever hangs on the address', async () => {
    const path = aPath();
    await get(path, { cookie: 'session=one', authorization: 'Bearer one' });
    const second = await get(`${path}?utm_source=mail`, { cookie: 'session=two', 'accept-encoding': 'identity' });
    expect(second.body).toBe('a page');
    expect(second.headers.get('x-edge')).toBe('HIT');
    expect(web.asked).toEqual([{ path }]);
  });

  test('fetches a page once when a hundred ask at the same time', async () => {
    const path = aPath();
    await Promise.all(Array.from({ length: 100 }, () => get(path)));
    expect(web.asked).toHaveLength(1);
  });

  test.each([
    '/ru/account',
    '/ru/checkout/ord_1',
    '/api/trpc/identity.viewer',
    '/ru/events?q=a',
    '/ru//e/evening',
    '/RU',
  ])('keeps nothing of %s, and hands on who asks', async (path) => {
    web.says(({ headers }) => ({ body: `for ${headers.cookie}` }));
    expect((await get(path, { cookie: 'one' })).body).toBe('for one');
    expect((await get(path, { cookie: 'two' })).body).toBe('for two');
  });

  test.each<Record<string, string>>([{ rsc: '1' }, { 'next-router-prefetch': '1' }])(
    'keeps documents apart from what %o asks for',
    async (header) => {
      const path = aPath();
      web.says(({ headers }) => ({ body: headers.rsc || headers['next-router-prefetch'] ? 'data' : 'a page' }));
      for (const _ of [1, 2]) {
        expect((await get(path, header)).body).toBe('data');
        expect((await get(path)).body).toBe('a page');
      }
      await get(`${path}?_rsc=abc`);
      expect(web.asked).toHaveLength(4);
    },
  );

  test('keeps no answer that sets a cookie, none that is missing and none that failed', async () => {
    for (const answer of [
      { headers: { 'set-cookie': 'a=b', 'cache-control': 's-maxage=300' } },
      { status: 404 },
      { status: 500 },
    ]) {
      const path = aPath();
      web.says(() => ({ ...answer, body: 'not for long' }));
      const first = await get(path);
      expect(first.status).toBe(answer.status ?? 200);
      if (answer.status === 404) expect(first.headers.get('cache-control')).toBe('no-store');
      web.says(() => ({ body: 'published' }));
      expect((await get(path)).body).toBe('published');
    }
  });

  test('replaces exactly the page that was changed', async () => {
    const [changed, other] = [aPath(), aPath()];
    for (const path of [changed, other]) await get(path);
    web.says(() => ({ body: 'the new page' }));
    await edge().refresh([changed, aPath()]);
    const seen = await get(changed);
    expect(seen.body).toBe('the new page');
    expect(seen.headers.get('x-edge')).toBe('HIT');
    expect((await get(other)).body).toBe('a page');
  });

  test('shows a page no more that was taken away, and shows it again when it is back', async () => {
    const path = aPath();
    await get(path);
    web.says(() => ({ status: 404, body: 'missing' }));
    await edge().refresh([path]);
    expect(await get(path)).toMatchObject({ status: 404, body: 'missing' });
    web.says(() => ({ body: 'back' }));
    await edge().refresh([path]);
    expect(await get(path)).toMatchObject({ status: 200, body: 'back' });
  });

  test('says so when the page could not be made anew', async () => {
    const path = aPath();
    await get(path);
    web.says(() => ({ status: 500, body: 'broken' }));
    await expect(edge().refresh([path])).rejects.toBeInstanceOf(EdgeError);
    expect((await get(path)).body).toBe('a page');
  });

  test('asks nothing again for a stranger', async () => {
    const path = aPath();
    await get(path);
    await expect(edge('x'.repeat(64)).refresh([path])).rejects.toBeInstanceOf(EdgeError);
    expect((await get(path)).headers.get('x-edge')).toBe('HIT');
    expect(web.asked).toHaveLength(1);
  });

  test('brings no old page back when it is started again', async () => {
    const path = aPath();
    await get(path);
    await nginx.restart();
    web.says(() => ({ body: 'the new page' }));
    expect((await get(path)).body).toBe('the new page');
  });

  test('serves what it has when the application falls over', async () => {
    const path = aPath();
    web.says(() => ({ headers: { 'cache-control': 's-maxage=0, stale-while-revalidate=0' }, body: 'not kept' }));
    await get(path);
    web.says(() => ({
      headers: { 'cache-control': 's-maxage=1, stale-while-revalidate=86400' },
      body: 'old but whole',
    }));
    await get(path);
    web.says(() => ({ status: 500, body: 'broken' }));
    const seen = await expect.poll(async () => (await get(path)).headers.get('x-edge'), { timeout: 10_000 });
    await seen.toMatch(/STALE|UPDATING/);
    expect((await get(path)).body).toBe('old but whole');
  });

  test('opens nothing that is meant for our own processes', async () => {
    for (const path of ['/api/internal/revalidate', '/metrics']) expect((await get(path)).status).toBe(404);
    expect(web.asked).toEqual([]);
  });
});

describe.skipIf(why)(`the bundled nginx in front of the embedded parts${why && ` (${why})`}`, () => {
  test('hands on sockets, and uploads as they come', async () => {
    const web = await aPageServer();
    const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', path: '/app/key' });
    sockets.on('connection', (socket) => socket.on('message', (said) => socket.send(`heard ${said}`)));
    await once(sockets, 'listening');
    const uploads = await choosePort(undefined, new Set());
    const nginx = await startNginx({
      web: web.origin,
      key: KEY,
      settings: {
        FOYER_EDGE_REALTIME: `127.0.0.1:${portOf(sockets)}`,
        FOYER_EDGE_UPLOADS: new URL(web.origin).host,
        FOYER_EDGE_UPLOADS_LISTEN: `127.0.0.1:${uploads}`,
      },
    });
    onTestFinished(async () => {
      sockets.close();
      await nginx.stop();
      await web.stop();
    });

    const socket = new WebSocket(`${nginx.origin.replace('http', 'ws')}/app/key?protocol=7`);
    await once(socket, 'open');
    socket.send('a word');
    const [said] = await once(socket, 'message');
    expect(String(said)).toBe('heard a word');
    socket.close();

    const store = `http://127.0.0.1:${uploads}`;
    expect((await fetch(`${store}/abc123`, { method: 'PUT', body: 'a picture' })).status).toBe(200);
    expect((await fetch(`${store}/a/foyer/abc123`)).status).toBe(200);
    for (const path of ['/v6/deleteFiles', '/uploads/faults', '/route-metadata']) {
      expect((await fetch(`${store}${path}`, { method: 'POST' })).status, path).toBe(404);
    }
    expect(web.asked.map(({ path }) => path)).toEqual(['/abc123', '/a/foyer/abc123']);
  });
});

function portOf(server: WebSocketServer): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server of sockets has no port');
  return address.port;
}

test('an edge that is away, or answers too late, is a failure that the job tries again', async () => {
  const web = await aPageServer();
  const { origin } = web;
  await web.stop();
  await expect(nginxEdge({ url: origin, key: KEY }).refresh(['/ru'])).rejects.toBeInstanceOf(EdgeError);
});
