import { expect, test } from 'vitest';
import { livekitVideo } from '../integrations/video/livekit';
import type { VideoNews } from '../integrations/video/port';
import { hearVideo } from './video';

const rooms = livekitVideo({ url: 'ws://127.0.0.1:1', apiKey: 'foyer', apiSecret: 'a secret of no importance at all' });
const news: VideoNews = { id: 'EV_1', at: new Date(0), room: 'hall', kind: 'room-opened' };
const signed = { ...rooms, readNews: async () => news };
const told = { rawBody: '{}', headers: new Headers() };

test('what was signed reaches everybody who listens, in their order', async () => {
  const heard: string[] = [];
  const listener =
    (name: string) =>
    async ({ id }: VideoNews) =>
      void heard.push(`${name} ${id}`);
  expect(await hearVideo(told, { rooms: signed, listeners: [listener('first'), listener('second')] })).toBe('heard');
  expect(heard).toEqual(['first EV_1', 'second EV_1']);
});

test('what was not signed reaches nobody', async () => {
  const listeners = [() => Promise.reject(new Error('nobody may hear this'))];
  expect(await hearVideo(told, { rooms, listeners })).toBe('unsigned');
});

test('where there are no rooms, nobody is at home', async () => {
  expect(await hearVideo(told, { rooms: null })).toBe('closed');
});

test('a listener that fails is told to the vendor, who tries again', async () => {
  const listeners = [() => Promise.reject(new Error('the database is away'))];
  await expect(hearVideo(told, { rooms: signed, listeners })).rejects.toThrow('the database is away');
});
