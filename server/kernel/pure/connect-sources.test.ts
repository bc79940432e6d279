import { expect, test } from 'vitest';
import { realtimeSources, videoSources } from './connect-sources';

test.each([
  ['nothing set up', {}, []],
  ['an address without an app', { PUSHER_URL: 'http://127.0.0.1:6001' }, []],
  [
    'the embedded server',
    { PUSHER_KEY: 'k', PUSHER_URL: 'http://127.0.0.1:6001', PUSHER_SOCKET_URL: 'ws://localhost:6001' },
    ['ws://localhost:6001'],
  ],
  [
    'a server of the same protocol',
    { PUSHER_KEY: 'k', PUSHER_URL: 'https://rt.example.org/x' },
    ['wss://rt.example.org'],
  ],
  ['Pusher', { PUSHER_KEY: 'k', PUSHER_CLUSTER: 'eu' }, ['wss://ws-eu.pusher.com', 'https://sockjs-eu.pusher.com']],
])('where a page may connect, with %s', (_, settings, sources) => {
  expect(realtimeSources(settings)).toEqual(sources);
});

test('an address cannot smuggle a second rule into the policy', () => {
  const settings = { PUSHER_KEY: 'k', PUSHER_SOCKET_URL: 'wss://rt.example.org/; script-src *' };
  expect(realtimeSources(settings)).toEqual(['wss://rt.example.org']);
});

test.each([
  [undefined, []],
  ['ws://localhost:7880', ['ws://localhost:7880', 'http://localhost:7880']],
  ['wss://rooms.example.org/path', ['wss://rooms.example.org', 'https://rooms.example.org']],
  [
    'wss://foyer.livekit.cloud',
    ['wss://foyer.livekit.cloud', 'https://foyer.livekit.cloud', 'wss://*.livekit.cloud', 'https://*.livekit.cloud'],
  ],
])('a room at %s is reached at %j', (url, origins) => {
  expect(videoSources(url)).toEqual(origins);
});
