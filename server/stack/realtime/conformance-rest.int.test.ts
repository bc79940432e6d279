import { randomUUID } from 'node:crypto';
import type Pusher from 'pusher';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RealtimeProcess, startRealtime } from '@/server/integrations/realtime/testing';
import { libraryOf, post, rawClientsOf, signedPath } from '@/tests/support/realtime';

let server: RealtimeProcess;
const raw = rawClientsOf(() => server);
beforeAll(async () => {
  server = await startRealtime();
});
afterEach(() => raw.closeAll());
afterAll(() => server.stop());

const read = async (path: string, params: Pusher.Params = {}) => (await libraryOf(server).get({ path, params })).json();
const refusedWith = (status: number) => expect.objectContaining({ status });
const aChannel = (prefix = '') => `${prefix}${randomUUID()}`;

async function aListener(channel: string) {
  const client = raw.connect();
  client.subscribe(channel);
  await client.next('pusher_internal:subscription_succeeded');
  return client;
}

async function aMember(room: string, user_id: string) {
  const client = raw.connect();
  const { auth, channel_data } = libraryOf(server).authorizeChannel(await client.socketId(), room, { user_id });
  client.subscribe(room, auth, channel_data);
  await client.next('pusher_internal:subscription_succeeded');
  return client;
}

describe('publishing', () => {
  test('goes to several channels at once, and to none that is not named', async () => {
    const names = [aChannel(), aChannel(), aChannel()];
    const [first, second, third] = await Promise.all(names.map(aListener));
    await libraryOf(server).trigger(names.slice(0, 2), 'said', { text: 'hello' });
    expect(await first?.next('said')).toMatchObject({ channel: names[0] });
    expect(await second?.next('said')).toMatchObject({ channel: names[1] });
    await third?.settle();
    expect(third?.messages).not.toContainEqual(expect.objectContaining({ event: 'said' }));
  });

  test('of a batch goes out whole and in order', async () => {
    const name = aChannel();
    const client = await aListener(name);
    const batch = Array.from({ length: 10 }, (_, number) => ({ channel: name, name: `e${number}`, data: { number } }));
    await libraryOf(server).triggerBatch(batch);
    await client.next('e9');
    const heard = client.messages.filter(({ event }) => event.startsWith('e')).map(({ event }) => event);
    expect(heard).toEqual(['e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8']);
  });

  test('tells how many were there, when it is asked', async () => {
    const [room, channel] = [aChannel('presence-'), aChannel()];
    await aMember(room, 'usr_1');
    await aMember(room, 'usr_1');
    await aListener(channel);
    const answer = await libraryOf(server).trigger([room, channel], 'a', {}, { info: 'user_count,subscription_count' });
    expect(await answer.json()).toEqual({
      channels: { [room]: { user_count: 1, subscription_count: 2 }, [channel]: { subscription_count: 1 } },
    });
    const batch = await libraryOf(server).triggerBatch([{ channel, name: 'a', data: {}, info: 'subscription_count' }]);
    expect(await batch.json()).toEqual({ batch: [{ subscription_count: 1 }] });
  });

  test('takes 10 KB of data to the byte, counted as bytes', async () => {
    const library = libraryOf(server);
    await library.trigger('a', 'b', 'ы'.repeat(5 * 1024));
    await expect(library.trigger('a', 'b', `${'ы'.repeat(5 * 1024)}.`)).rejects.toEqual(refusedWith(413));
    const large = [{ channel: 'a', name: 'b', data: 'a'.repeat(10 * 1024 + 1) }];
    await expect(library.triggerBatch(large)).rejects.toEqual(refusedWith(413));
  });

  test('of more than ten events in a batch is refused, and nothing of it goes out', async () => {
    const name = aChannel();
    const client = await aListener(name);
    const batch = Array.from({ length: 11 }, () => ({ channel: name, name: 'said', data: {} }));
    await expect(libraryOf(server).triggerBatch(batch)).rejects.toEqual(refusedWith(400));
    const halfGood = [
      { channel: name, name: 'said', data: '{}' },
      { channel: 'with space', name: 'said', data: '{}' },
    ];
    expect((await post(server, '/batch_events', { batch: halfGood })).status).toBe(400);
    await client.settle();
    expect(client.messages).not.toContainEqual(expect.objectContaining({ event: 'said' }));
  });

  test.each([
    ['more than a hundred channels', { name: 'a', data: '', channels: Array.from({ length: 101 }, (_, i) => `c${i}`) }],
    ['no channel', { name: 'a', data: '' }],
    ['a channel that cannot be', { name: 'a', data: '', channel: 'with space' }],
    ['a channel name over 164 letters', { name: 'a', data: '', channel: 'a'.repeat(165) }],
    ['an event name over 200 letters', { name: 'a'.repeat(201), data: '', channel: 'a' }],
    ['data that are no text', { name: 'a', data: { b: 1 }, channel: 'a' }],
    ['a socket that cannot be', { name: 'a', data: '', channel: 'a', socket_id: '1' }],
    ['no event', {}],
    ['no JSON', 'hello'],
  ])('to %s is a bad request', async (_, body) => {
    expect((await post(server, '/events', body)).status).toBe(400);
  });
});

describe('asking', () => {
  test('lists the channels that somebody listens to, by the beginning of their names', async () => {
    const mark = randomUUID();
    await aMember(`presence-${mark}-a`, 'usr_1');
    await aListener(`${mark}-b`);
    const listed = await read('/channels', { filter_by_prefix: `presence-${mark}`, info: 'user_count' });
    expect(listed).toEqual({ channels: { [`presence-${mark}-a`]: { user_count: 1 } } });
    expect(await read('/channels', { filter_by_prefix: mark })).toEqual({ channels: { [`${mark}-b`]: {} } });
  });

  test('tells of one channel, and forgets it with its last subscriber', async () => {
    const room = aChannel('presence-');
    const member = await aMember(room, 'usr_1');
    const info = 'user_count,subscription_count';
    expect(await read(`/channels/${room}`, { info })).toEqual({ occupied: true, user_count: 1, subscription_count: 1 });
    expect(await read(`/channels/${room}/users`)).toEqual({ users: [{ id: 'usr_1' }] });
    member.socket.terminate();
    await expect.poll(() => read(`/channels/${room}`)).toEqual({ occupied: false });
    expect(await read(`/channels/${room}/users`)).toEqual({ users: [] });
  });

  test.each([
    ['the users of a channel that has none', '/channels/public/users', {}],
    ['the user count of such a channel', '/channels/public', { info: 'user_count' }],
    ['user counts of all channels', '/channels', { info: 'user_count' }],
  ])('for %s is a bad request', async (_, path, params) => {
    await expect(libraryOf(server).get({ path, params })).rejects.toEqual(refusedWith(400));
  });
});

test('an address that is none, and a method that does not belong to it, are said to be so', async () => {
  for (const [path, status] of [
    ['/nowhere', 404],
    ['/events', 405],
  ] as const) {
    expect((await fetch(server.url + signedPath(server, { method: 'GET', path }))).status).toBe(status);
  }
});

test('another app is not here', async () => {
  const stranger = { ...server, app: { ...server.app, appId: 'another' } };
  await expect(libraryOf(stranger).trigger('a', 'b', {})).rejects.toEqual(refusedWith(404));
});

test('a person whose id needs escaping in an address is found all the same', async () => {
  const client = raw.connect();
  const user = libraryOf(server).authenticateUser(await client.socketId(), { id: 'usr Әсел' });
  client.send({ event: 'pusher:signin', data: user });
  await client.next('pusher:signin_success');
  await libraryOf(server).terminateUserConnections('usr Әсел');
  expect(await client.closed).toMatchObject({ code: 4009 });
});

test('it says that it is well to whoever asks', async () => {
  const answer = await fetch(`${server.url}/health`);
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
});
