import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { speaking, type Visit, videoContract } from './contract';
import { livekitVideo } from './livekit';
import { VideoError, type VideoNews } from './port';
import { startFaultyTwin, startLivekit } from './testing';

const impatientMs = 250;

/** The first answer of a room is that one is in: its socket says more only to whoever may come. */
async function enter({ url, token }: { url: string; token: string }): Promise<Visit> {
  const query = new URLSearchParams({ access_token: token, protocol: '16', sdk: 'js', auto_subscribe: '1' });
  const socket = new WebSocket(`${url}/rtc?${query}`);
  const status = await Promise.race([
    once(socket, 'message').then(() => 'in' as const),
    once(socket, 'unexpected-response').then(() => 'refused' as const),
    once(socket, 'error').then(() => 'refused' as const),
  ]);
  return { status, leave: () => socket.terminate() };
}

videoContract('LiveKit, by livekit-server', async () => {
  const livekit = await startLivekit();
  if ('missing' in livekit) return livekit;
  const twin = await startFaultyTwin(livekit.apiUrl);
  return {
    rooms: livekitVideo(livekit),
    disturbed: livekitVideo({ ...livekit, apiUrl: twin.apiUrl, timeoutMs: impatientMs }),
    stranger: livekitVideo({ ...livekit, apiSecret: 'the secret of somebody else, which is long enough' }),
    impatientMs,
    twin,
    enter,
    tearDown: async () => {
      await twin.stop();
      await livekit.stop();
    },
  };
});

test('when nobody listens, it may be asked again later', async () => {
  const nowhere = { url: 'ws://127.0.0.1:1', apiKey: 'foyer', apiSecret: 'a secret of no importance, long enough' };
  const error = await livekitVideo(nowhere)
    .participants('nobody')
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(VideoError);
  expect(error).toMatchObject({ retryable: true });
});

test('its webhooks are understood as they are sent, and not when a byte is changed', async ({
  skip,
  onTestFinished,
}) => {
  const posts: { body: string; headers: Headers }[] = [];
  const ear = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request, (chunk: Buffer) => chunk)).toString('utf8');
    posts.push({ body, headers: new Headers({ authorization: request.headers.authorization ?? '' }) });
    response.end();
  });
  await new Promise<void>((resolve) => ear.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void ear.close());
  const address = ear.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const livekit = await startLivekit(`http://127.0.0.1:${port}/`);
  if ('missing' in livekit) return skip(livekit.missing);
  onTestFinished(livekit.stop);

  const rooms = livekitVideo(livekit);
  const [room, identity] = ['told', 'somebody'];
  await rooms.openRoom({ name: room });
  const visit = await enter(await rooms.pass({ room, identity, name: 'Әсел', permissions: speaking }));
  visit.leave();
  await rooms.closeRoom(room);

  const told = (): Promise<(VideoNews | null)[]> =>
    Promise.all(posts.map(({ body, headers }) => rooms.readNews(body, headers)));
  await expect.poll(async () => (await told()).map((news) => news?.kind), { timeout: 15_000 }).toContain('room-closed');
  const news = await told();
  expect(news).not.toContain(null);
  expect(news.find((one) => one?.kind === 'room-opened')).toMatchObject({ room, at: expect.any(Date) });
  expect(new Set(news.map((one) => one?.id)).size).toBe(news.length);

  const [first] = posts;
  expect(await rooms.readNews(first?.body.replace('told', 'tolt') ?? '', first?.headers ?? new Headers())).toBeNull();
});
