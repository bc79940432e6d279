import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { realtimeContract } from './contract';
import { realtimeControl } from './dev';
import type { RealtimeNews } from './port';
import { pusherRealtime } from './pusher';
import { connectBrowser, said, startRealtime, testApp } from './testing';

realtimeContract('Pusher, against the local server', async () => {
  const server = await startRealtime();
  const { url, app, controlKey: key, stop } = server;
  const impatientMs = 150;
  return {
    realtime: pusherRealtime({ ...app, url }),
    impatient: pusherRealtime({ ...app, url, timeoutMs: impatientMs }),
    impatientMs,
    connect: (passes) => connectBrowser(server, passes),
    control: realtimeControl({ url, key }),
    tearDown: stop,
  };
});

const aPush = { channel: 'private-a', event: 'said', data: {} };

test('when nobody listens at the vendor, the push may be sent again later', async () => {
  const { url, app, stop } = await startRealtime();
  await stop();
  await expect(pusherRealtime({ ...app, url }).publish([aPush])).rejects.toMatchObject({
    name: 'RealtimeError',
    retryable: true,
    cause: { status: null },
  });
});

test('a vendor that was restarted is found again at once, though the old connection is dead', async ({
  onTestFinished,
}) => {
  const first = await startRealtime();
  const realtime = pusherRealtime({ ...testApp, url: first.url });
  await realtime.publish([aPush]);
  await first.stop('SIGKILL');
  const second = await startRealtime({ REALTIME_PORT: String(first.port) });
  onTestFinished(() => second.stop());
  await realtime.publish([aPush]);
});

test("a wrong secret is the operator's mistake, so the push waits for its mending", async ({ onTestFinished }) => {
  const { url, app, stop } = await startRealtime();
  onTestFinished(() => stop());
  await expect(pusherRealtime({ ...app, secret: 'another-secret', url }).publish([aPush])).rejects.toMatchObject({
    retryable: true,
    cause: { status: 401 },
  });
});

test('news that the vendor signed are read, whoever was told first', async ({ onTestFinished }) => {
  const told: RealtimeNews[] = [];
  const app = pusherRealtime({ ...testApp, url: 'http://127.0.0.1:1' });
  const receiver = createServer(async (request, response) => {
    const headers = new Headers(
      Object.entries(request.headers).map(([name, value]): [string, string] => [name, `${value}`]),
    );
    told.push(...(app.readNews((await buffer(request)).toString(), headers) ?? []));
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const server = await startRealtime({
    REALTIME_WEBHOOK_URL: `http://127.0.0.1:${port}`,
    REALTIME_LEAVE_GRACE_MS: '50',
  });
  onTestFinished(() => void receiver.close());
  onTestFinished(() => server.stop());

  const browser = connectBrowser(server, {
    channel: (socketId, channel) => app.channelPass(socketId, channel, { id: 'usr_1' }),
  });
  await said(browser.subscribe('presence-a'), 'pusher:subscription_succeeded');
  browser.disconnect();
  const at = { channel: 'presence-a' };
  await expect
    .poll(() => told, { timeout: 5000 })
    .toEqual([
      { name: 'member_added', ...at, userId: 'usr_1' },
      { name: 'channel_occupied', ...at, userId: null },
      { name: 'member_removed', ...at, userId: 'usr_1' },
      { name: 'channel_vacated', ...at, userId: null },
    ]);
});
