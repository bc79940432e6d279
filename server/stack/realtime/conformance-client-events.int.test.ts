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

const PATIENCE = { timeout: 5000 };

async function aMember(channel: string) {
  const client = raw.connect();
  client.subscribe(channel, libraryOf(server).authorizeChannel(await client.socketId(), channel).auth);
  await client.next('pusher_internal:subscription_succeeded');
  return client;
}

describe('a client event', () => {
  test('reaches the others with who sent it, and never the sender', async () => {
    const room = `presence-${randomUUID()}`;
    const [sender, other] = [browsers.connect({ id: 'usr_1' }), browsers.connect({ id: 'usr_2' })];
    const own = await subscribed(sender, room);
    const theirs = await subscribed(other, room);
    let echoes = 0;
    own.bind('client-typing', () => {
      echoes += 1;
    });
    const heard = new Promise((resolve) => {
      theirs.bind('client-typing', (data: unknown, metadata: unknown) => resolve({ data, metadata }));
    });
    own.trigger('client-typing', { on: true });
    expect(await heard).toEqual({ data: { on: true }, metadata: { user_id: 'usr_1' } });
    const marked = said(own, 'marker');
    await libraryOf(server).trigger(room, 'marker', {});
    await marked;
    expect(echoes).toBe(0);
  });

  test('passes ten times a second; what is more is refused and the connection stays', async () => {
    const channel = `private-${randomUUID()}`;
    const [sender, listener] = [await aMember(channel), await aMember(channel)];
    for (let number = 1; number <= 15; number += 1) sender.send({ event: 'client-tick', channel, data: { number } });
    expect(await sender.next('pusher:error')).toMatchObject({ data: { code: 4301 } });
    await sender.settle();
    await listener.settle();
    const heard = listener.messages.filter(({ event }) => event === 'client-tick');
    expect(heard.map(({ data }) => data)).toEqual(Array.from({ length: 10 }, (_, index) => `{"number":${index + 1}}`));
    // A second later the sender may speak again.
    await expect
      .poll(async () => {
        sender.send({ event: 'client-tick', channel, data: { number: 99 } });
        await sender.settle();
        await listener.settle();
        return listener.messages.some(({ data }) => data === '{"number":99}');
      }, PATIENCE)
      .toBe(true);
  });

  test.each([
    ['on a public channel', 'client-a', 'public'],
    ['on a channel one is not in', 'client-a', 'private-other'],
    ['that passes itself off as the server’s', 'pusher_internal:member_added', 'private-own'],
    ['without the prefix', 'said', 'private-own'],
    ['on an encrypted channel', 'client-a', 'private-encrypted-own'],
  ])('%s is refused', async (_, event, channel) => {
    const client = await aMember('private-own');
    const listener = await aMember('private-own');
    client.subscribe('public');
    client.send({ event, channel, data: {} });
    expect(await client.next('pusher:error')).toMatchObject({ data: { code: null } });
    await listener.settle();
    expect(listener.messages.filter((message) => message.event === event)).toEqual([]);
  });

  test.each([
    ['of more than 10 KB', JSON.stringify('a'.repeat(10 * 1024 + 1))],
    ['that nests deeper than anybody can write', `${'['.repeat(12_000)}${']'.repeat(12_000)}`],
  ])('%s is refused, and the connection lives', async (_, data) => {
    const channel = `private-${randomUUID()}`;
    const client = await aMember(channel);
    client.send(`{"event":"client-a","channel":"${channel}","data":${data}}`);
    await client.settle();
    expect(await client.next('pusher:error')).toMatchObject({
      data: { message: expect.stringContaining('too large') },
    });
  });
});
