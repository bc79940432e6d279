import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { describe, expect, type TestContext, test } from 'vitest';
import { z } from 'zod';
import { realtimeControl } from '@/server/integrations/realtime/dev';
import { said, startRealtime } from '@/server/integrations/realtime/testing';
import { browsersOf, libraryOf, RawClient, subscribed } from '@/tests/support/realtime';

const PATIENCE = { timeout: 10_000 };

async function aServer({ onTestFinished }: TestContext, settings: Record<string, string> = {}) {
  const server = await startRealtime(settings);
  const browsers = browsersOf(() => server);
  onTestFinished(() => server.stop());
  onTestFinished(() => browsers.closeAll());
  return { server, browsers, control: realtimeControl({ url: server.url, key: server.controlKey }) };
}

describe.concurrent('keeping alive', () => {
  const quick = { REALTIME_ACTIVITY_TIMEOUT_SECONDS: '1', REALTIME_PONG_TIMEOUT_SECONDS: '1' };

  test('whoever is silent is asked, and closed when there is no answer', async (context) => {
    const { server } = await aServer(context, quick);
    // Neither the page nor the browser answers any more.
    const client = new RawClient(server, { autoPong: false });
    await client.next('pusher:ping');
    expect(await client.closed).toMatchObject({ code: 4201 });
  });

  test('whoever answers stays', async (context) => {
    const { server, browsers, control } = await aServer(context, quick);
    await subscribed(browsers.connect(), 'a');
    const client = new RawClient(server);
    context.onTestFinished(() => client.socket.terminate());
    for (let time = 0; time < 4; time += 1) await client.next('pusher:ping');
    expect((await control.numbers()).connections).toBe(2);
  });

  test('a ping is answered with a pong', async (context) => {
    const { server } = await aServer(context);
    const client = new RawClient(server);
    client.send({ event: 'pusher:ping', data: {} });
    expect(await client.next('pusher:pong')).toMatchObject({ event: 'pusher:pong' });
    client.socket.terminate();
  });
});

describe.concurrent('pusher-js comes back by itself and listens as before', () => {
  const comesBack = async (
    context: TestContext,
    disturb: (server: Awaited<ReturnType<typeof aServer>>) => Promise<void>,
  ) => {
    const whole = await aServer(context);
    const browser = whole.browsers.connect();
    const channel = await subscribed(browser, 'private-a');
    const back = said(channel, 'pusher:subscription_succeeded', 25_000);
    await disturb(whole);
    await back;
    const heard = said(channel, 'said');
    await libraryOf(whole.server).trigger('private-a', 'said', { text: 'again' });
    expect(await heard).toEqual({ text: 'again' });
  };

  test('when its connection is cut without a word', (context) =>
    comesBack(context, async ({ control }) => {
      expect(await control.drop()).toEqual({ dropped: 1, connections: 1 });
    }));

  test.for(['SIGTERM', 'SIGKILL'] as const)('when the server ends by %s and another one begins', (signal, context) =>
    comesBack(context, async ({ server }) => {
      await server.stop(signal);
      const next = await startRealtime({ REALTIME_PORT: String(server.port) });
      context.onTestFinished(() => next.stop());
    }),
  );
});

test('a share of the connections can be cut', async (context) => {
  const { server, control } = await aServer(context);
  const clients = Array.from({ length: 20 }, () => new RawClient(server));
  context.onTestFinished(() => {
    for (const { socket } of clients) socket.terminate();
  });
  await Promise.all(clients.map((client) => client.socketId()));
  expect(await control.drop(0.1)).toEqual({ dropped: 2, connections: 20 });
  await expect.poll(async () => (await control.numbers()).connections, PATIENCE).toBe(18);
});

test('asked to stop, the server says goodbye to everybody and ends', async (context) => {
  const { server } = await aServer(context);
  const client = new RawClient(server);
  await client.socketId();
  await server.stop();
  expect(await client.closed).toMatchObject({ code: 1001 });
});

const told = z.object({ time_ms: z.int(), events: z.array(z.looseObject({ name: z.string(), channel: z.string() })) });

/** An application that hears of webhooks, and refuses the first of them when it is told to. */
async function aReceiver({ onTestFinished }: TestContext, refusals = 0) {
  const events: { name: string; channel: string }[] = [];
  let attempts = 0;
  const receiver = createServer(async (request, response) => {
    const body = (await buffer(request)).toString();
    attempts += 1;
    if (attempts <= refusals) return void response.writeHead(503).end();
    events.push(...told.parse(JSON.parse(body)).events);
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void receiver.close());
  const address = receiver.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { events, attempts: () => attempts, url: `http://127.0.0.1:${port}/webhooks` };
}

describe('webhooks', () => {
  test('tell what happened, also after the application was away for a while', async (context) => {
    const receiver = await aReceiver(context, 2);
    const { browsers } = await aServer(context, { REALTIME_WEBHOOK_URL: receiver.url, REALTIME_LEAVE_GRACE_MS: '50' });
    const browser = browsers.connect({ id: 'usr_1' });
    const channel = await subscribed(browser, 'presence-cache-a');
    const from = { channel: 'presence-cache-a', socket_id: browser.connection.socket_id, user_id: 'usr_1' };
    channel.trigger('client-wave', { hand: 'left' });
    await expect.poll(() => receiver.events, PATIENCE).toHaveLength(4);
    browser.disconnect();
    await expect
      .poll(() => receiver.events, PATIENCE)
      .toEqual([
        { name: 'member_added', channel: 'presence-cache-a', user_id: 'usr_1' },
        { name: 'channel_occupied', channel: 'presence-cache-a' },
        { name: 'cache_miss', channel: 'presence-cache-a' },
        { name: 'client_event', event: 'client-wave', data: '{"hand":"left"}', ...from },
        { name: 'member_removed', channel: 'presence-cache-a', user_id: 'usr_1' },
        { name: 'channel_vacated', channel: 'presence-cache-a' },
      ]);
    expect(receiver.attempts()).toBeGreaterThan(2);
  });

  test('say nothing of somebody who was gone for a moment', async (context) => {
    const receiver = await aReceiver(context);
    const { browsers, control } = await aServer(context, { REALTIME_WEBHOOK_URL: receiver.url });
    const channel = await subscribed(browsers.connect({ id: 'usr_1' }), 'presence-a');
    const back = said(channel, 'pusher:subscription_succeeded');
    await control.drop();
    await back;
    const later = await subscribed(browsers.connect({ id: 'usr_2' }), 'presence-a');
    await expect.poll(() => receiver.events, PATIENCE).toHaveLength(3);
    expect(receiver.events).toEqual([
      { name: 'member_added', channel: 'presence-a', user_id: 'usr_1' },
      { name: 'channel_occupied', channel: 'presence-a' },
      { name: 'member_added', channel: 'presence-a', user_id: 'usr_2' },
    ]);
    expect(later.subscribed).toBe(true);
  });
});
