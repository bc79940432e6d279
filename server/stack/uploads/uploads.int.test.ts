import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { genUploader } from 'uploadthing/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type UploadStore, uploadStoreClient } from '@/server/integrations/storage/dev';
import { SITE, startUploadStore, type UploadStoreProcess } from '@/server/integrations/storage/testing';
import { PlainXhr, startUploadSite, type UploadSite } from '@/tests/support/upload-site';

let store: UploadStoreProcess;
let site: UploadSite;
let faults: UploadStore;

beforeAll(async () => {
  store = await startUploadStore();
  site = await startUploadSite(store);
  faults = uploadStoreClient(store);
  // The SDK warns about its own getters, which it reads itself.
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  vi.stubGlobal('XMLHttpRequest', PlainXhr);
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await site.stop();
  await store.stop();
});

const KILOBYTE = 1024;
const bytes = new Uint8Array(64 * KILOBYTE).map((_, index) => (index * 31) % 251);
let made = 0;
const aName = () => {
  made += 1;
  return `picture-${made}.png`;
};
const aPicture = (name = aName()) => new File([bytes], name, { type: 'image/png' });
const png = { size: bytes.length, type: 'image/png' };

const uploader = () => genUploader({ url: site.url, fetch });
const told = (name: string) => site.heard.filter((file) => file.name === name);

/** A form with one file, as a browser sends it. */
function put(url: string, content: Blob, { from = 0, field = 'file', name = 'x' } = {}) {
  const body = new FormData();
  body.append(field, content, name);
  return fetch(url, { method: 'PUT', body, headers: { range: `bytes=${from}-` } });
}

test('the vendor’s client uploads with progress and hears what the site answered', async () => {
  const file = aPicture();
  const steps: number[] = [];
  const [uploaded] = await uploader().uploadFiles('picture', {
    files: [file],
    onUploadProgress: ({ progress }) => steps.push(progress),
  });
  expect(uploaded).toMatchObject({ name: file.name, serverData: { by: 'ada' } });
  expect(uploaded?.fileHash).toBe(createHash('md5').update(bytes).digest('hex'));
  expect(told(file.name)).toEqual([{ key: uploaded?.key, name: file.name, ...png }]);
});

test('a site that awaits nothing is told all the same', async () => {
  const name = aName();
  const answer = await put(
    await site.ask(name, { size: 3, type: 'text/plain' }, 'unawaited'),
    new Blob(['abc'], { type: 'text/plain' }),
  );
  expect(answer.status).toBe(200);
  expect(told(name)).toHaveLength(1);
});

test('an upload that was cut off goes on where it stopped', async () => {
  const name = aName();
  const url = await site.ask(name, png);
  const boundary = 'cut';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a"\r\ncontent-type: image/png\r\n\r\n`;
  const cut = new AbortController();
  const half: RequestInit & { duplex: 'half' } = {
    method: 'PUT',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    duplex: 'half',
    signal: cut.signal,
    body: new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(head));
        controller.enqueue(bytes.slice(0, 40 * KILOBYTE));
      },
    }),
  };
  const sending = fetch(url, half);
  const held = async () => Number((await fetch(url, { method: 'HEAD' })).headers.get('x-ut-range-start'));
  await vi.waitFor(async () => expect(await held()).toBeGreaterThan(10 * KILOBYTE));
  cut.abort();
  await expect(sending).rejects.toThrow();

  const from = await held();
  await vi.waitFor(async () => {
    const rest = await put(url, new Blob([bytes.slice(from)]), { from });
    expect([rest.status, await rest.json()]).toMatchObject([
      200,
      { fileHash: createHash('md5').update(bytes).digest('hex') },
    ]);
  });
  expect(told(name)).toHaveLength(1);
  expect((await put(url, aPicture(), { from: 10 * bytes.length })).status).toBe(200);
  expect(told(name)).toHaveLength(1);
});

test('an address works once: the same again is the same answer, another file under it is refused', async () => {
  const name = aName();
  const url = await site.ask(name, png);
  const first = await (await put(url, aPicture(name))).json();
  expect(await (await put(url, aPicture(name))).json()).toEqual(first);
  expect(told(name)).toHaveLength(1);
});

test('of ten puts to one address at once, one is received', async () => {
  const name = aName();
  const url = await site.ask(name, png);
  const answers = await Promise.all(Array.from({ length: 10 }, () => put(url, aPicture(name))));
  expect(answers.filter(({ status }) => status === 200)).not.toHaveLength(0);
  for (const { status } of answers) expect([200, 409]).toContain(status);
  expect(told(name)).toHaveLength(1);
});

test.each<[string, (url: string) => string]>([
  ['without a signature', (url) => url.replace(/&signature=.*$/, '')],
  ['with the signature of another file', (url) => url.replace(/.{8}$/, '00000000')],
  ['for a larger file than was signed', (url) => url.replace('file-size=65536', 'file-size=99999')],
  ['that expires later than was signed', (url) => url.replace('expires=', 'expires=9')],
  ['with a parameter more', (url) => url.replace('&signature=', '&x-ut-acl=private&signature=')],
  ['whose signature stands twice', (url) => `${url}&signature=x`],
  ['with a path out of the folder', (url) => url.replace(/\/[A-Za-z0-9]+\?/, '/..%2F..%2Fetc%2Fpasswd?')],
])('an address %s is refused', async (_, forged) => {
  const url = forged(await site.ask(aName(), png));
  for (const answer of [await put(url, aPicture()), await fetch(url, { method: 'HEAD' })]) {
    expect([400, 401, 404, 405]).toContain(answer.status);
  }
});

test('an address that has expired is refused', async () => {
  const url = await site.ask(aName(), { size: 3, type: 'text/plain' }, 'brief');
  await delay(Number(new URL(url).searchParams.get('expires')) - Date.now() + 5);
  expect((await put(url, new Blob(['abc'], { type: 'text/plain' }))).status).toBe(403);
});

test('more, less or something else than was promised is refused and forgotten', async () => {
  const url = await site.ask(aName(), png);
  const attempts: [Blob, number, object?][] = [
    [new Blob([bytes, bytes], { type: 'image/png' }), 413],
    [new Blob([bytes, bytes.slice(0, 1)], { type: 'image/png' }), 413],
    [new Blob([bytes.slice(1)], { type: 'image/png' }), 400],
    [new Blob([bytes], { type: 'image/svg+xml' }), 415],
    [new Blob([bytes], { type: 'text/html' }), 415],
    [new Blob([bytes]), 415],
    [aPicture(), 415, { field: 'other' }],
    [aPicture(), 416, { from: 5 }],
  ];
  for (const [content, status, how] of attempts) expect((await put(url, content, how)).status).toBe(status);
  expect((await fetch(url, { method: 'HEAD' })).headers.get('x-ut-range-start')).toBe('0');
  expect((await fetch(url, { method: 'PUT', body: 'no form' })).status).toBe(415);
  expect((await put(url, aPicture())).status).toBe(200);
});

test.each(['../../escape.png', '/etc/passwd', '..\\..\\win.ini', 'a\u0000b.png', '"; filename=evil.html', '💥.png'])(
  'the name %j stays a name',
  async (name) => {
    const answer = await put(await site.ask(name, png), aPicture(name), { name });
    const { ufsUrl } = await answer.json();
    expect(ufsUrl).toMatch(/\/a\/foyer\/[A-Za-z0-9]+$/);
    expect(told(name)).toHaveLength(1);
  },
);

test('what a browser put is nobody’s to read without a signature, and never shown with one', async () => {
  const html = new File(['<script>alert(1)</script>'], 'page.html', { type: 'text/html' });
  const answer = await put(await site.ask(html.name, html, 'unawaited'), html);
  const { ufsUrl } = await answer.json();
  expect((await fetch(ufsUrl)).status).toBe(401);
  const { UTApi } = await import('uploadthing/server');
  const api = new UTApi({ ...store.options, logLevel: 'None' });
  const { ufsUrl: signed } = await api.generateSignedURL(new URL(ufsUrl).pathname.split('/').at(-1) ?? '', {
    expiresIn: 60,
  });
  const opened = await fetch(signed);
  expect(opened.status).toBe(200);
  expect(Object.fromEntries(opened.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': "attachment; filename*=UTF-8''page.html",
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-store',
  });
  expect((await fetch(signed.replace('expires=', 'expires=9'))).status).toBe(401);
});

test('what the server made is shown, in ranges and from a cache; a page among it is not', async () => {
  const { UTApi, UTFile } = await import('uploadthing/server');
  const api = new UTApi({ ...store.options, logLevel: 'None' });
  const { data } = await api.uploadFiles(new UTFile([bytes], 'made.webp', { type: 'image/webp' }));
  const url = data?.ufsUrl ?? '';
  const whole = await fetch(url);
  const etag = whole.headers.get('etag') ?? '';
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  const ranges: [Record<string, string>, number, string | null][] = [
    [{ range: 'bytes=0-9' }, 206, 'bytes 0-9/65536'],
    [{ range: 'bytes=-6' }, 206, 'bytes 65530-65535/65536'],
    [{ range: 'bytes=65530-' }, 206, 'bytes 65530-65535/65536'],
    [{ range: 'bytes=65536-' }, 416, 'bytes */65536'],
    [{ range: 'bytes=0-9', 'if-range': '"old"' }, 200, null],
    [{ range: 'lines=1-2' }, 200, null],
  ];
  for (const [headers, status, range] of ranges) {
    const part = await fetch(url, { headers });
    expect([part.status, part.headers.get('content-range')]).toEqual([status, range]);
  }
  const page = await api.uploadFiles(new UTFile(['<script></script>'], 'page.html', { type: 'text/html' }));
  expect((await fetch(page.data?.ufsUrl ?? '')).headers.get('content-disposition')).toMatch(/^attachment/);
  for (const path of ['..%2Fx', 'a'.repeat(48), '%00'])
    expect((await fetch(`${store.url}/a/foyer/${path}`)).status).toBe(404);
});

test('only pages of our own site may put files', async () => {
  const url = await site.ask(aName(), png);
  const preflight = (origin: string) => fetch(url, { method: 'OPTIONS', headers: { origin } });
  expect((await preflight(SITE)).headers.get('access-control-allow-origin')).toBe(SITE);
  for (const origin of ['http://localhost:3001', 'https://evil.example', 'null']) {
    expect((await preflight(origin)).headers.has('access-control-allow-origin')).toBe(false);
  }
});

test('orders and faults are taken only from whoever has the key', async () => {
  const post = (path: string, headers = {}) => fetch(`${store.url}${path}`, { method: 'POST', body: '{}', headers });
  for (const path of ['/route-metadata', '/callback-result', '/v6/deleteFiles']) {
    expect((await post(path)).status).toBe(401);
    expect((await post(path, { 'x-uploadthing-api-key': store.key })).status).toBe(401);
    expect((await post(path, { 'x-uploadthing-api-key': `sk_${store.key}` })).status).toBe(400);
  }
  expect((await post('/uploads/faults', { authorization: 'Bearer wrong' })).status).toBe(401);
  expect((await post('/uploads/faults', { authorization: `Bearer ${store.key}` })).status).toBe(422);
});

test('a callback comes twice or late when it is told to, and is tried again when nobody takes it', async () => {
  const [twice, late, refused] = [aName(), aName(), aName()];
  await faults.fault({ mode: 'duplicate', about: twice });
  await put(await site.ask(twice, png), aPicture(twice));
  expect(told(twice)).toHaveLength(2);

  await faults.fault({ mode: 'late', delayMs: 300, about: late });
  const startedAt = performance.now();
  await put(await site.ask(late, png), aPicture(late));
  expect(performance.now() - startedAt).toBeGreaterThan(290);
  expect(told(late)).toHaveLength(1);

  site.failing.callbacks = 2;
  expect((await put(await site.ask(refused, png), aPicture(refused))).status).toBe(200);
  expect(told(refused)).toHaveLength(1);
  expect(await faults.faults()).toEqual([]);
});

test('a store that was killed before it told the site tells it when it is back', async () => {
  const name = aName();
  await faults.fault({ mode: 'late', delayMs: 600_000, about: name });
  const url = await site.ask(name, png);
  const putting = put(url, aPicture(name)).catch(() => null);
  await vi.waitFor(async () => {
    expect((await fetch(url, { method: 'HEAD' })).headers.get('x-ut-range-start')).toBe(String(bytes.length));
  });
  await delay(50);
  await store.restart();
  await putting;
  await vi.waitFor(() => expect(told(name)).toHaveLength(1), { timeout: 10_000 });
});
