import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RealtimeProcess, said, startRealtime } from '@/server/integrations/realtime/testing';
import { browsersOf, libraryOf, post, rawClientsOf, subscribed } from '@/tests/support/realtime';
import { sign } from './signatures';

let server: RealtimeProcess;
const browsers = browsersOf(() => server);
const raw = rawClientsOf(() => server);
beforeAll(async () => {
  server = await startRealtime();
});
afterEach(() => {
  browsers.closeAll();
  raw.closeAll();
});
afterAll(() => server.stop());

const named = (prefix = '') => `${prefix}${randomUUID()}`;

describe('the first words', () => {
  test('are a socket id of two numbers and the time after which silence counts', async () => {
    const client = raw.connect();
    const { data } = await client.next('pusher:connection_established');
    expect(data).toBeTypeOf('string');
    const told = JSON.parse(String(data));
    expect(told.socket_id).toMatch(/^\d+\.\d+$/);
    expect(told.activity_timeout).toBe(120);
  });

  test('let pusher-js connect, and no two connections share an id', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const browser = browsers.connect();
        await said(browser.connection, 'connected');
        return browser.connection.socket_id;
      }),
    );
    expect(new Set(ids).size).toBe(2);
  });
});

describe.each(['', 'private-', 'presence-', 'cache-', 'private-cache-', 'presence-cache-', 'private-encrypted-'])(
  'a channel of the kind %j',
  (prefix) => {
    test('passes what the application publishes to whoever listens, until they stop', async () => {
      const name = named(prefix);
      const client = raw.connect();
      const socketId = await client.socketId();
      const member = prefix.startsWith('presence-') ? { user_id: 'usr_1' } : undefined;
      const { auth, channel_data } = passFor(name, { socketId, member });
      client.subscribe(name, auth, channel_data);
      await client.next('pusher_internal:subscription_succeeded');
      await publish(name, 'said', '{"text":"Сәлем"}');
      expect(await client.next('said')).toEqual({ event: 'said', channel: name, data: '{"text":"Сәлем"}' });

      client.send({ event: 'pusher:unsubscribe', data: { channel: name } });
      await client.settle();
      await publish(name, 'unheard', '{}');
      await client.settle();
      expect(client.messages.map(({ event }) => event)).not.toContain('unheard');
    });
  },
);

type Visitor = { socketId: string; member?: { user_id: string } };

function passFor(channel: string, { socketId, member }: Visitor): { auth: string; channel_data?: string } {
  if (!channel.startsWith('private-encrypted-')) return libraryOf(server).authorizeChannel(socketId, channel, member);
  // The library signs these only with a master key, which the server never sees.
  const { key, secret } = server.app;
  return { auth: `${key}:${sign(secret, `${socketId}:${channel}`)}` };
}

/** As the library does it, but without encrypting for the channels that are named so. */
const publish = (channel: string, event: string, data: string) =>
  post(server, '/events', { name: event, data, channel });

describe('entering', () => {
  test('a private channel without a pass, or with one for another channel or socket, is refused', async () => {
    const name = named('private-');
    const library = libraryOf(server);
    const client = raw.connect();
    const socketId = await client.socketId();
    const passes = [
      '',
      'test-key:00',
      `other-key:${library.authorizeChannel(socketId, name).auth.split(':')[1]}`,
      library.authorizeChannel(socketId, named('private-')).auth,
      library.authorizeChannel('1.1', name).auth,
    ];
    for (const auth of passes) {
      client.subscribe(name, auth);
      expect(await client.next('pusher:error')).toMatchObject({ data: { code: 4009 } });
      expect(await client.next('pusher:subscription_error')).toMatchObject({ channel: name });
    }
    expect(await library.get({ path: `/channels/${name}` }).then((answer) => answer.json())).toEqual({
      occupied: false,
    });
  });

  test('twice is told and changes nothing', async () => {
    const name = named();
    const client = raw.connect();
    client.subscribe(name);
    client.subscribe(name);
    await client.next('pusher_internal:subscription_succeeded');
    expect(await client.next('pusher:error')).toMatchObject({ data: { message: expect.stringContaining('Existing') } });
  });

  test.each(['', 'with space', 'комната', 'a'.repeat(165), '#server-to-user-usr_1', '#private'])(
    'a channel called %j is refused',
    async (name) => {
      const client = raw.connect();
      client.subscribe(name);
      expect(await client.next('pusher:error')).toMatchObject({ event: 'pusher:error' });
    },
  );

  test('the number of subscribers is told to all of them', async () => {
    const name = named();
    const first = await subscribed(browsers.connect(), name);
    const counted = new Promise<number>((resolve) => {
      first.bind('pusher:subscription_count', ({ subscription_count }: { subscription_count: number }) => {
        if (subscription_count === 2) resolve(subscription_count);
      });
    });
    await subscribed(browsers.connect(), name);
    expect(await counted).toBe(2);
  });
});

describe('a cache channel', () => {
  test('shows its last event to whoever comes later, also after all have left', async () => {
    const name = named('cache-');
    const client = raw.connect();
    client.subscribe(name);
    expect(await client.next('pusher:cache_miss')).toMatchObject({ channel: name });
    for (const number of [1, 2]) await libraryOf(server).trigger(name, 'tally', { number });
    await client.next('tally');
    client.socket.close();
    await client.closed;
    const late = raw.connect();
    late.subscribe(name);
    expect(await late.next('tally')).toEqual({ event: 'tally', channel: name, data: '{"number":2}' });
    expect(late.messages.map(({ event }) => event)).not.toContain('pusher:cache_miss');
  });
});

test('whoever published may be left out', async () => {
  const name = named();
  const [sender, other] = [browsers.connect(), browsers.connect()];
  const [own, theirs] = await Promise.all([subscribed(sender, name), subscribed(other, name)]);
  let echoes = 0;
  own.bind('said', () => {
    echoes += 1;
  });
  const heard = said(theirs, 'said');
  await libraryOf(server).trigger(name, 'said', { text: 'hello' }, { socket_id: sender.connection.socket_id });
  await heard;
  const marked = said(own, 'marker');
  await libraryOf(server).trigger(name, 'marker', {});
  await marked;
  expect(echoes).toBe(0);
});
