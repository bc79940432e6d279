import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { realtimeControl } from '@/server/integrations/realtime/dev';
import { type RealtimeProcess, startRealtime } from '@/server/integrations/realtime/testing';
import { libraryOf, rawClientsOf, signedPath } from '@/tests/support/realtime';

let server: RealtimeProcess;
const raw = rawClientsOf(() => server);
beforeAll(async () => {
  server = await startRealtime();
});
afterEach(() => raw.closeAll());
afterAll(() => server.stop());

const seconds = () => Math.floor(Date.now() / 1000);
const send = (path: string, body: string) => fetch(server.url + path, { method: 'POST', body });
const anEvent = (channel: string = randomUUID()) => JSON.stringify({ name: 'said', data: '{}', channel });
const signed = (body: string, changes: { signedAt?: number; path?: string } = {}) =>
  signedPath(server, { method: 'POST', path: '/events', body, ...changes });

async function aListener(channel: string) {
  const client = raw.connect();
  client.subscribe(channel);
  await client.next('pusher_internal:subscription_succeeded');
  return client;
}

describe('a request that our application did not sign', () => {
  test.each([
    ['without a signature', (path: string) => path.replace(/&auth_signature=.*/, '')],
    ['with another signature', (path: string) => path.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
    ['with a parameter more', (path: string) => `${path}&info=user_count`],
    ['with a parameter twice', (path: string) => `${path}&auth_key=test-key`],
    ['with another key', (path: string) => path.replace('auth_key=test-key', 'auth_key=other')],
    ['of another version', (path: string) => path.replace('auth_version=1.0', 'auth_version=2.0')],
    ['with a time that is none', (path: string) => path.replace(/auth_timestamp=\d+/, 'auth_timestamp=now')],
    ['with a parameter that cannot be read', (path: string) => `${path}&a=%E0%A4%A`],
  ])('%s delivers nothing', async (_, forge) => {
    const channel = randomUUID();
    const client = await aListener(channel);
    const body = anEvent(channel);
    expect((await send(forge(signed(body)), body)).status).toBe(401);
    await client.settle();
    expect(client.messages).not.toContainEqual(expect.objectContaining({ event: 'said' }));
  });

  test('for this body, this address or this method delivers nothing', async () => {
    const body = anEvent();
    expect((await send(signed(body), anEvent())).status).toBe(401);
    expect((await send(signed(body).replace('/events?', '/batch_events?'), body)).status).toBe(401);
    expect((await fetch(server.url + signedPath(server, { method: 'POST', path: '/channels' }))).status).toBe(401);
  });
});

test.each([
  ['almost ten minutes ago', -590, 200],
  ['more than ten minutes ago', -610, 401],
  ['almost ten minutes ahead', 590, 200],
  ['more than ten minutes ahead', 610, 401],
])('a signature made %s', async (_, offset, status) => {
  const body = anEvent();
  expect((await send(signed(body, { signedAt: seconds() + offset }), body)).status).toBe(status);
});

describe('a request that is heard again', () => {
  test.each([
    ['/events', anEvent],
    ['/batch_events', (channel: string) => JSON.stringify({ batch: [{ name: 'said', data: '{}', channel }] })],
  ])('at %s is answered as the first time and delivers nothing', async (path, bodyFor) => {
    const channel = randomUUID();
    const client = await aListener(channel);
    const body = bodyFor(channel);
    const address = signedPath(server, { method: 'POST', path, body });
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(address, body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await client.settle();
    expect(client.messages.filter(({ event }) => event === 'said')).toHaveLength(1);
  });

  test('puts out nobody who has come since', async () => {
    const address = signed('{}', { path: '/users/usr_1/terminate_connections' });
    expect((await send(address, '{}')).status).toBe(200);
    const client = raw.connect();
    const user = libraryOf(server).authenticateUser(await client.socketId(), { id: 'usr_1' });
    client.send({ event: 'pusher:signin', data: user });
    await client.next('pusher:signin_success');
    expect((await send(address, '{}')).status).toBe(200);
    await client.settle();
    expect(client.socket.readyState).toBe(client.socket.OPEN);
  });

  test('after it had failed is the first that succeeds', async () => {
    const channel = randomUUID();
    const client = await aListener(channel);
    const body = anEvent(channel);
    const address = signed(body);
    await realtimeControl({ url: server.url, key: server.controlKey }).fault({ mode: 'fail', channel });
    expect((await send(address, body)).status).toBe(500);
    expect((await send(address, body)).status).toBe(200);
    await client.next('said');
  });
});

describe('a body', () => {
  test('that is far too large is refused', async () => {
    const body = 'a'.repeat(1024 * 1024);
    expect((await send(signed(body), body)).status).toBe(413);
  });

  test('that breaks off leaves the server well', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`POST ${signed('{}')} HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{`);
    socket.destroySoon();
    await new Promise((resolve) => socket.once('close', resolve));
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });
});

test.each(['/control/faults', '/control/numbers'])('the door for tests at %s knows its key', async (path) => {
  for (const authorization of ['', 'Bearer wrong', server.controlKey]) {
    expect((await fetch(server.url + path, { headers: { authorization } })).status).toBe(401);
  }
  expect((await fetch(`${server.url}/control/drop`, { method: 'POST' })).status).toBe(401);
});
