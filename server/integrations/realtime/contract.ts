import { randomUUID } from 'node:crypto';
import type PusherClient from 'pusher-js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RealtimeControl } from './dev';
import { type Presence, type Push, type Realtime, RealtimeError } from './port';
import { type Passes, said } from './testing';

export type RealtimeSetUp = {
  realtime: Realtime;
  /** The same adapter, giving up after `impatientMs`. */
  impatient: Realtime;
  impatientMs: number;
  /** A browser that asks these passes of the application. */
  connect: (passes: Passes) => PusherClient;
  /** Where the vendor is told to fail. */
  control: RealtimeControl;
  tearDown: () => Promise<void>;
};

async function refusal(asking: Promise<unknown>): Promise<RealtimeError> {
  const error = await asking.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RealtimeError);
  return error instanceof RealtimeError ? error : Promise.reject(error);
}

/** What the rest of Foyer relies on, whoever the vendor is. */
export function realtimeContract(name: string, setUp: () => Promise<RealtimeSetUp>) {
  describe(`realtime by ${name}`, () => {
    let own: RealtimeSetUp;
    const browsers: PusherClient[] = [];
    beforeAll(async () => {
      own = await setUp();
    });
    afterEach(() => {
      for (const browser of browsers.splice(0)) browser.disconnect();
    });
    afterAll(() => own.tearDown());

    const connect = (presence?: Presence) => {
      const browser = own.connect({
        channel: (socketId, channel) => own.realtime.channelPass(socketId, channel, presence),
        person: (socketId) => own.realtime.personPass(socketId, presence ?? { id: 'nobody' }),
      });
      browsers.push(browser);
      return browser;
    };
    const listen = async (channelName: string) => {
      const heard: { event: string; data: unknown }[] = [];
      const channel = connect().subscribe(channelName);
      channel.bind_global((event: string, data: unknown) => {
        if (!event.startsWith('pusher:')) heard.push({ event, data });
      });
      await said(channel, 'pusher:subscription_succeeded');
      // Channels are served in order: once this is heard, everything before it has been.
      const settle = async () => {
        const marked = said(channel, 'marker');
        await own.realtime.publish([{ channel: channelName, event: 'marker', data: { id: randomUUID() } }]);
        await marked;
        return heard.filter(({ event }) => event !== 'marker');
      };
      return { channel, settle };
    };

    publishing(() => own, listen);
    passes(() => own, connect);
    questions(() => own, connect);
    failures(() => own, listen);
  });
}

type Own = () => RealtimeSetUp;
type Connect = (presence?: Presence) => PusherClient;
type Heard = { event: string; data: unknown }[];
type Listener = { settle: () => Promise<Heard> };
type Listen = (channel: string) => Promise<Listener>;

const aChannel = () => `private-${randomUUID()}`;
const aPush = (channel: string, data: Push['data'] = { text: 'Сәлем, әлем' }): Push => ({
  channel,
  event: 'said',
  data,
});

function publishing(own: Own, listen: Listen) {
  test('a push reaches whoever listens, as it was written', async () => {
    const channel = aChannel();
    const { settle } = await listen(channel);
    const data = { text: 'Қош келдіңіз, "Әсел" \\ \u2028', nested: { list: [1, null, true] } };
    await own().realtime.publish([aPush(channel, data)]);
    expect(await settle()).toEqual([{ event: 'said', data }]);
  });

  test('any number may be pushed at once, and each arrives once, in order', async () => {
    const channel = aChannel();
    const { settle } = await listen(channel);
    await own().realtime.publish(Array.from({ length: 35 }, (_, seq) => aPush(channel, { seq })));
    expect((await settle()).map(({ data }) => data)).toEqual(Array.from({ length: 35 }, (_, seq) => ({ seq })));
  });

  test('the very same push sent twice on purpose arrives twice', async () => {
    const channel = aChannel();
    const { settle } = await listen(channel);
    for (let time = 0; time < 2; time += 1) await own().realtime.publish([aPush(channel)]);
    expect(await settle()).toHaveLength(2);
  });

  test('nothing to push is nothing wrong', async () => {
    await own().realtime.publish([]);
  });

  test('data over 10 KB are refused for good, and take nothing of the others along', async () => {
    const channel = aChannel();
    const { settle } = await listen(channel);
    const error = await refusal(own().realtime.publish([aPush(channel), aPush(channel, { text: 'ы'.repeat(5200) })]));
    expect(error.retryable).toBe(false);
    expect(await settle()).toEqual([]);
  });

  test.each(['', 'with space', 'a'.repeat(165), 'комната', '#server-to-user-1'])(
    'the channel name %j is refused for good',
    async (channel) => {
      expect((await refusal(own().realtime.publish([aPush(channel)]))).retryable).toBe(false);
    },
  );
}

function passes(own: Own, connect: Connect) {
  test('with our pass one enters a private channel, with another one not', async () => {
    const channel = aChannel();
    await said(connect().subscribe(channel), 'pusher:subscription_succeeded');
    const stranger = own().connect({ channel: (socketId) => own().realtime.channelPass(socketId, aChannel()) });
    expect(await said(stranger.subscribe(channel), 'pusher:subscription_error')).toMatchObject({ status: 401 });
    stranger.disconnect();
  });

  test('a presence pass says who one is', async () => {
    const channel = `presence-${randomUUID()}`;
    const members = await said(
      connect({ id: 'usr_1', info: { name: 'Әсел' } }).subscribe(channel),
      'pusher:subscription_succeeded',
    );
    expect(members).toMatchObject({ count: 1, me: { id: 'usr_1', info: { name: 'Әсел' } } });
    expect(await own().realtime.members(channel)).toEqual(['usr_1']);
  });

  test.each(['', '1', '1.1:private-other', '1.1\n', 'a.b'])('no pass is signed for the socket %j', (socketId) => {
    for (const sign of [
      () => own().realtime.channelPass(socketId, 'private-a'),
      () => own().realtime.personPass(socketId, { id: 'usr_1' }),
    ]) {
      expect(sign).toThrow(expect.objectContaining({ name: 'RealtimeError', retryable: false }));
    }
  });

  test('a person signed in is disconnected in all their tabs, and nobody else is', async () => {
    const visitor = `usr_${randomUUID()}`;
    const tabs = [connect({ id: visitor }), connect({ id: visitor }), connect({ id: 'usr_other' })];
    for (const tab of tabs) tab.signin();
    await Promise.all(tabs.map((tab) => said(tab.connection, 'connected')));
    await Promise.all(tabs.map(({ user }) => user.signinDonePromise));
    const gone = tabs.slice(0, 2).map((tab) => said(tab.connection, 'disconnected'));
    await own().realtime.disconnect(visitor);
    await Promise.all(gone);
    expect(tabs[2]?.connection.state).toBe('connected');
  });
}

function questions(own: Own, connect: Connect) {
  test('a channel tells whether and by how many it is heard', async () => {
    const channel = aChannel();
    expect(await own().realtime.channel(channel)).toEqual({ occupied: false, subscriptionCount: 0 });
    await Promise.all([1, 2].map(() => said(connect().subscribe(channel), 'pusher:subscription_succeeded')));
    expect(await own().realtime.channel(channel)).toEqual({ occupied: true, subscriptionCount: 2 });
  });

  test('a person with two tabs is one member', async () => {
    const channel = `presence-${randomUUID()}`;
    for (const id of ['usr_1', 'usr_1', 'usr_2']) {
      await said(connect({ id }).subscribe(channel), 'pusher:subscription_succeeded');
    }
    expect((await own().realtime.members(channel)).toSorted()).toEqual(['usr_1', 'usr_2']);
  });

  test('news nobody signed are no news', () => {
    const body = '{"time_ms":1,"events":[{"name":"channel_occupied","channel":"private-a"}]}';
    const signed = { 'x-pusher-key': 'test-key', 'content-type': 'application/json' };
    expect(own().realtime.readNews(body, new Headers(signed))).toBeNull();
    expect(own().realtime.readNews(body, new Headers({ ...signed, 'x-pusher-signature': 'a'.repeat(64) }))).toBeNull();
  });
}

function failures(own: Own, listen: Listen) {
  test.each([500, 503, 429, 403])('a vendor answering %i may be asked again, and then delivers', async (status) => {
    const channel = aChannel();
    const { settle } = await listen(channel);
    await own().control.fault({ mode: 'fail', status, count: status < 500 ? 1 : 2, channel });
    expect((await refusal(own().realtime.publish([aPush(channel)]))).retryable).toBe(true);
    await own().realtime.publish([aPush(channel)]);
    expect(await settle()).toHaveLength(1);
  });

  test('a stumble of the vendor is stepped over at once', async () => {
    const channel = aChannel();
    const { settle } = await listen(channel);
    await own().control.fault({ mode: 'fail', status: 502, channel });
    await own().realtime.publish([aPush(channel)]);
    expect(await settle()).toHaveLength(1);
  });

  test.each([400, 413])('what the vendor refuses with %i is refused every time', async (status) => {
    const channel = aChannel();
    await own().control.fault({ mode: 'fail', status, channel });
    expect((await refusal(own().realtime.publish([aPush(channel)]))).retryable).toBe(false);
  });

  test('a vendor that answers too late may be asked again', async () => {
    const channel = aChannel();
    const delayMs = 60 * own().impatientMs;
    await own().control.fault({ mode: 'slow', delayMs, channel });
    const startedAt = performance.now();
    expect((await refusal(own().impatient.publish([aPush(channel)]))).retryable).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(delayMs);
  });

  test('a push may come twice, or late: the vendor can be told to do so', async () => {
    const [twice, late] = [aChannel(), aChannel()];
    const [atTwice, atLate] = [await listen(twice), await listen(late)];
    await own().control.fault({ mode: 'duplicate', channel: twice });
    await own().realtime.publish([aPush(twice)]);
    expect(await atTwice.settle()).toHaveLength(2);
    await own().control.fault({ mode: 'late', delayMs: 300, channel: late });
    await own().realtime.publish([aPush(late)]);
    expect(await atLate.settle()).toEqual([]);
    await expect.poll(atLate.settle, { timeout: 5000 }).toHaveLength(1);
  });

  test('an error tells nothing with which somebody could publish', async () => {
    const channel = aChannel();
    await own().control.fault({ mode: 'fail', status: 500, count: 2, channel });
    const { message, cause } = await refusal(own().realtime.publish([aPush(channel)]));
    expect(JSON.stringify({ message, cause })).not.toMatch(/auth_signature|secret/);
  });
}
