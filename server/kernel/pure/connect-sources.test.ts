import { expect, test } from 'vitest';
import { realtimeSources } from './connect-sources';

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
