import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { realtimeControl } from '@/server/integrations/realtime/dev';
import { type RealtimeProcess, said, startRealtime } from '@/server/integrations/realtime/testing';
import { browsersOf, libraryOf, rawClientsOf } from '@/tests/support/realtime';

const ORIGIN = 'https://events.example.org';
const MAX_CONNECTIONS = 20;
const MAX_BUFFER_BYTES = 256 * 1024;

let server: RealtimeProcess;
const raw = rawClientsOf(() => server);
const browsers = browsersOf(() => server);
beforeAll(async () => {
  server = await startRealtime({
    REALTIME_ORIGINS: ORIGIN,
    REALTIME_MAX_CONNECTIONS: String(MAX_CONNECTIONS),
    REALTIME_MAX_BUFFER_BYTES: String(MAX_BUFFER_BYTES),
  });
});
afterEach(async () => {
  raw.closeAll();
  browsers.closeAll();
  await expect.poll(async () => (await numbers()).connections, PATIENCE).toBe(0);
});
afterAll(() => server.stop());

const PATIENCE = { timeout: 5000 };
const numbers = () => realtimeControl({ url: server.url, key: server.controlKey }).numbers();

/** One who was there before, and to whom nothing may happen. */
async function aBystander() {
  const client = raw.connect();
  client.subscribe('public');
  await client.next('pusher_internal:subscription_succeeded');
  return client;
}

describe('a stranger at the door', () => {
  test.each([
    ['an unknown app', '/app/other-key?protocol=7', 4001],
    ['another path', '/elsewhere', 4005],
    ['a version that is none', '/app/test-key?protocol=seven', 4006],
    ['a version of tomorrow', '/app/test-key?protocol=8', 4007],
    ['a version of long ago', '/app/test-key?protocol=4', 4007],
    ['no version', '/app/test-key', 4008],
  ])('with %s is told so and sent away', async (_, path, code) => {
    const client = raw.connect({ path });
    expect(await client.next('pusher:error')).toMatchObject({ data: { code } });
    expect(await client.closed).toMatchObject({ code });
  });

  test.each(['https://evil.example', 'null', 'http://events.example.org', 'https://events.example.org.evil.example'])(
    'on a page of %s is sent away for good, and cannot even listen',
    async (origin) => {
      const client = raw.connect({ headers: { origin } });
      client.subscribe('public');
      expect(await client.closed).toMatchObject({ code: 4009 });
      expect(client.messages.map(({ event }) => event)).toEqual(['pusher:error']);
    },
  );

  test('on our own page is welcome, and so is one that is no browser', async () => {
    await raw.connect({ headers: { origin: ORIGIN } }).socketId();
    await raw.connect().socketId();
  });

  test('with pusher-js and a wrong key does not knock again', async () => {
    const stranger = { ...server, app: { ...server.app, key: 'other-key' } };
    const own = browsersOf(() => stranger);
    const browser = own.connect();
    await said(browser.connection, 'disconnected');
    own.closeAll();
  });

  test('is one too many once the house is full, and welcome when somebody has left', async () => {
    const guests = Array.from({ length: MAX_CONNECTIONS }, () => raw.connect());
    await Promise.all(guests.map((guest) => guest.socketId()));
    expect(await raw.connect().closed).toMatchObject({ code: 4100 });
    guests[0]?.socket.terminate();
    await expect.poll(async () => (await numbers()).connections, PATIENCE).toBe(MAX_CONNECTIONS - 1);
    await raw.connect().socketId();
  });
});

describe('a frame', () => {
  test.each([
    ['no JSON', 'hello'],
    ['half of JSON', '{"event":"pusher:subscribe"'],
    ['nothing', ''],
    ['no object', '[1,2]'],
    ['an event that is no text', '{"event":{"a":1}}'],
    ['data of the wrong shape', '{"event":"pusher:subscribe","data":{"channel":{"a":1}}}'],
    ['an event nobody knows', '{"event":"pusher:open_sesame"}'],
    ['very deep nesting', `{"event":"pusher:subscribe","data":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
  ])('that holds %s is complained about, and the connection lives', async (_, text) => {
    const client = raw.connect();
    client.send(text);
    expect(await client.next('pusher:error')).toMatchObject({ data: { code: null } });
    await client.settle();
  });

  test('of bytes instead of text ends the connection', async () => {
    const bystander = await aBystander();
    const client = raw.connect();
    client.send(Buffer.from('{"event":"pusher:ping"}'));
    expect(await client.closed).toMatchObject({ code: 1003 });
    await bystander.settle();
  });

  test('that is too large ends the connection', async () => {
    const client = raw.connect();
    client.send('a'.repeat(64 * 1024));
    expect(await client.closed).toMatchObject({ code: 1009 });
  });

  test('that breaks the rules of WebSocket ends the connection', async () => {
    const bystander = await aBystander();
    // Not masked, as everything from a client must be.
    const socket = await handshake(`/app/${server.app.key}?protocol=7`);
    socket.write(Buffer.from([0x81, 0x02, 0x7b, 0x7d]));
    await new Promise((resolve) => socket.once('close', resolve));
    await bystander.settle();
  });

  test('among a thousand in one second is one too many, and only the sender is sent away', async () => {
    const bystander = await aBystander();
    const client = raw.connect();
    await client.socketId();
    for (let number = 0; number < 1000; number += 1) client.send({ event: 'pusher:ping', data: {} });
    expect(await client.closed).toMatchObject({ code: 4100 });
    await bystander.settle();
  });
});

test('nobody fills the memory with channels', async () => {
  const client = raw.connect();
  await client.socketId();
  for (let number = 0; number < 250; number += 1) client.subscribe(`channel-${number}`);
  expect(await client.nextData('pusher:subscription_error')).toMatchObject({ type: 'LimitReached' });
  expect((await numbers()).subscriptions).toBe(200);
});

/** A connection that is open and upgraded, and that reads no more than this test wants. */
async function handshake(path: string): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1');
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('data', resolve));
  return socket;
}

/** A text frame as a client sends one, under a mask of zeros. */
function clientFrame(text: string): Buffer {
  const body = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0]), body]);
}

test('a reader that does not read is cut off before it fills the memory, and nobody waits for it', async ({
  onTestFinished,
}) => {
  const bystander = await aBystander();
  const channel = `flood-${randomUUID()}`;
  bystander.subscribe(channel);
  await bystander.next('pusher_internal:subscription_succeeded');
  const socket = await handshake(`/app/${server.app.key}?protocol=7`);
  onTestFinished(() => void socket.destroy());
  socket.pause();
  socket.write(clientFrame(`{"event":"pusher:subscribe","data":{"channel":"${channel}"}}`));
  const library = libraryOf(server);
  const count = async () =>
    (await (await library.get({ path: `/channels/${channel}`, params: { info: 'subscription_count' } })).json())
      .subscription_count;
  await expect.poll(count, PATIENCE).toBe(2);

  // Far more than the system's own buffers take for a socket that nobody reads.
  let largestBufferBytes = 0;
  for (let round = 0; round < 3000 && (await numbers()).slowReaders === 0; round += 1) {
    const batch = Array.from({ length: 10 }, (_, index) => ({
      channel,
      name: 'flood',
      data: `${round}.${index}`.padEnd(10 * 1024, '.'),
    }));
    await library.triggerBatch(batch);
    largestBufferBytes = Math.max(largestBufferBytes, (await numbers()).largestBufferBytes);
  }
  expect((await numbers()).slowReaders).toBe(1);
  // The last message before the limit may lie above it.
  expect(largestBufferBytes).toBeLessThan(MAX_BUFFER_BYTES + 16 * 1024);
  await expect.poll(count, PATIENCE).toBe(1);
  await bystander.settle();
});
