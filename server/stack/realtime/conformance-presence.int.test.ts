import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RealtimeProcess, said, startRealtime } from '@/server/integrations/realtime/testing';
import { browsersOf, libraryOf, rawClientsOf, subscribed } from '@/tests/support/realtime';

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

const aRoom = () => `presence-${randomUUID()}`;

/** A connection that is in a room as somebody, without the library's own idea of who is there. */
async function enter(room: string, member: { user_id: string; user_info?: object }) {
  const client = raw.connect();
  const { auth, channel_data } = libraryOf(server).authorizeChannel(await client.socketId(), room, { ...member });
  client.subscribe(room, auth, channel_data);
  return client;
}

describe('a presence channel', () => {
  test('shows everybody who is there to whoever enters, and the newcomer to the others', async () => {
    const room = aRoom();
    const first = await subscribed(browsers.connect({ id: 'usr_1', info: { name: 'Әсел' } }), room);
    const added = said(first, 'pusher:member_added');
    const channel = browsers.connect({ id: 'usr_2', info: { name: 'João' } }).subscribe(room);
    expect(await said(channel, 'pusher:subscription_succeeded')).toMatchObject({
      count: 2,
      myID: 'usr_2',
      members: { usr_1: { name: 'Әсел' }, usr_2: { name: 'João' } },
    });
    expect(await added).toEqual({ id: 'usr_2', info: { name: 'João' } });
  });

  test('counts a person with several tabs once, from the first that comes to the last that goes', async () => {
    const room = aRoom();
    const watcher = await enter(room, { user_id: 'usr_watcher' });
    await watcher.next('pusher_internal:subscription_succeeded');
    const tabs = [await enter(room, { user_id: 'usr_1' }), await enter(room, { user_id: 'usr_1' })];
    for (const tab of tabs) await tab.next('pusher_internal:subscription_succeeded');
    expect(await watcher.nextData('pusher_internal:member_added')).toMatchObject({ user_id: 'usr_1' });
    for (const tab of tabs) {
      expect(watcher.messages).toEqual([]);
      tab.socket.terminate();
    }
    expect(await watcher.nextData('pusher_internal:member_removed')).toEqual({ user_id: 'usr_1' });
    await watcher.settle();
    expect(watcher.messages).toEqual([]);
  });

  test('takes whoever signed in without being told once more who they are', async () => {
    const room = aRoom();
    const client = raw.connect();
    const socketId = await client.socketId();
    const library = libraryOf(server);
    const user = library.authenticateUser(socketId, { id: 'usr_1', user_info: { name: 'Ана' } });
    client.send({ event: 'pusher:signin', data: user });
    await client.next('pusher:signin_success');
    client.subscribe(room, library.authorizeChannel(socketId, room).auth);
    expect(await client.nextData('pusher_internal:subscription_succeeded')).toEqual({
      presence: { ids: ['usr_1'], hash: { usr_1: { name: 'Ана' } }, count: 1 },
    });
  });

  test('keeps a name of the language itself apart from the others', async () => {
    const client = await enter(aRoom(), { user_id: '__proto__', user_info: { name: 'x' } });
    const { data } = await client.next('pusher_internal:subscription_succeeded');
    expect(String(data)).toContain('"hash":{"__proto__":{"name":"x"}}');
  });

  test.each([
    ['an id that is too long', { user_id: 'a'.repeat(129) }],
    ['more about a person than 1 KB', { user_id: 'usr_1', user_info: { text: 'ы'.repeat(512) } }],
  ])('refuses %s', async (_, member) => {
    const client = await enter(aRoom(), member);
    expect(await client.nextData('pusher:subscription_error')).toMatchObject({ type: 'InvalidRequest' });
  });

  test('refuses data that were changed after they were signed', async () => {
    const room = aRoom();
    const client = raw.connect();
    const { auth } = libraryOf(server).authorizeChannel(await client.socketId(), room, { user_id: 'usr_1' });
    client.subscribe(room, auth, '{"user_id":"usr_administrator"}');
    expect(await client.nextData('pusher:subscription_error')).toMatchObject({ type: 'AuthError', status: 401 });
  });

  test('holds a hundred people, and those again in another tab', async () => {
    const room = aRoom();
    for (let number = 1; number <= 100; number += 1) {
      const client = await enter(room, { user_id: `usr_${number}` });
      await client.next('pusher_internal:subscription_succeeded');
    }
    const one = await enter(room, { user_id: 'usr_101' });
    expect(await one.nextData('pusher:subscription_error')).toMatchObject({ type: 'LimitReached' });
    await (await enter(room, { user_id: 'usr_7' })).next('pusher_internal:subscription_succeeded');
  });
});

describe('signing in', () => {
  test('lets the application speak to a person in all their tabs, and to nobody else', async () => {
    const tabs = [browsers.connect({ id: 'usr_1' }), browsers.connect({ id: 'usr_1' })];
    const stranger = browsers.connect({ id: 'usr_2' });
    let overheard = 0;
    stranger.user.bind('news', () => {
      overheard += 1;
    });
    for (const browser of [...tabs, stranger]) browser.signin();
    await Promise.all([...tabs, stranger].map(({ connection }) => said(connection, 'connected')));
    await Promise.all([...tabs, stranger].map(({ user }) => user.signinDonePromise));
    const heard = tabs.map(({ user }) => said(user, 'news'));
    await libraryOf(server).sendToUser('usr_1', 'news', { text: 'for you' });
    expect(await Promise.all(heard)).toEqual([{ text: 'for you' }, { text: 'for you' }]);
    const own = said(stranger.user, 'marker');
    await libraryOf(server).sendToUser('usr_2', 'marker', {});
    await own;
    expect(overheard).toBe(0);
  });

  test('works on a connection that asks for nothing more', async () => {
    const client = raw.connect();
    const user = libraryOf(server).authenticateUser(await client.socketId(), { id: 'usr_raw' });
    client.send({ event: 'pusher:signin', data: user });
    expect(await client.nextData('pusher:signin_success')).toEqual({ user_data: '{"id":"usr_raw"}' });
    await libraryOf(server).sendToUser('usr_raw', 'news', {});
    expect(await client.next('news')).toMatchObject({ channel: '#server-to-user-usr_raw' });
  });

  test.each([
    ['a signature for another socket', () => libraryOf(server).authenticateUser('1.1', { id: 'usr_1' })],
    ['data of somebody else', () => ({ auth: 'test-key:00', user_data: '{"id":"usr_1"}' })],
  ])('with %s ends the connection for good', async (_, forge) => {
    const client = raw.connect();
    await client.socketId();
    client.send({ event: 'pusher:signin', data: forge() });
    expect(await client.closed).toMatchObject({ code: 4009 });
  });

  test('once does not let one become somebody else', async () => {
    const client = raw.connect();
    const socketId = await client.socketId();
    for (const id of ['usr_1', 'usr_2']) {
      client.send({ event: 'pusher:signin', data: libraryOf(server).authenticateUser(socketId, { id }) });
    }
    expect(await client.closed).toMatchObject({ code: 4009 });
  });

  test('does not open what is meant for somebody else', async () => {
    const client = raw.connect();
    const user = libraryOf(server).authenticateUser(await client.socketId(), { id: 'usr_1' });
    client.send({ event: 'pusher:signin', data: user });
    client.subscribe('#server-to-user-usr_2');
    expect(await client.nextData('pusher:subscription_error')).toMatchObject({ status: 401 });
  });

  test('can be ended by the application, after which the browser stays away', async () => {
    const browser = browsers.connect({ id: 'usr_gone' });
    browser.signin();
    await said(browser.connection, 'connected');
    await browser.user.signinDonePromise;
    const gone = said(browser.connection, 'disconnected');
    await libraryOf(server).terminateUserConnections('usr_gone');
    await gone;
    expect(browser.connection.state).toBe('disconnected');
  });
});
