import { expect, test } from 'vitest';
import type { PartContext } from '../part';
import type { Secrets } from '../secrets';
import { realtimePart } from './realtime';

const secrets: Secrets = {
  authSecret: 'a'.repeat(32),
  internalKey: 'b'.repeat(32),
  realtimeKey: 'c'.repeat(32),
  mailboxKey: 'd'.repeat(32),
  uploadKey: 'e'.repeat(32),
  livekitSecret: 'i'.repeat(32),
  pgSuperPassword: 'f'.repeat(32),
  pgOwnerPassword: 'g'.repeat(32),
  pgAppPassword: 'h'.repeat(32),
};

const context = (env: Record<string, string> = {}, changes: Partial<Secrets> = {}): PartContext => ({
  root: '/',
  home: '/',
  mode: 'start',
  secrets: { ...secrets, ...changes },
  env: { PUBLIC_ORIGIN: 'http://localhost:3000', HOST: '127.0.0.1', ...env },
  port: 6001,
  signal: new AbortController().signal,
});
const provided = (...given: Parameters<typeof context>) => realtimePart.provides?.(context(...given)) ?? {};

test('the app is the same at every start, and another one in another data folder', () => {
  expect(provided()).toEqual(provided());
  const other = provided({}, { realtimeKey: 'x'.repeat(32) });
  for (const name of ['PUSHER_KEY', 'PUSHER_SECRET']) expect(other[name]).not.toBe(provided()[name]);
});

test('what every browser is shown tells nothing of what only we know', () => {
  const { PUSHER_KEY = '', PUSHER_SECRET = '', REALTIME_KEY = '' } = provided();
  expect(PUSHER_KEY).toHaveLength(20);
  expect(PUSHER_SECRET).not.toContain(PUSHER_KEY);
  expect(REALTIME_KEY).not.toContain(PUSHER_KEY);
});

test.each([
  ['this machine', {}, 'http://127.0.0.1:6001', 'ws://localhost:6001'],
  [
    'everybody',
    { HOST: '0.0.0.0', PUBLIC_ORIGIN: 'http://example.org' },
    'http://127.0.0.1:6001',
    'ws://example.org:6001',
  ],
  [
    'a network',
    { HOST: '10.0.0.5', PUBLIC_ORIGIN: 'http://10.0.0.5:3000' },
    'http://10.0.0.5:6001',
    'ws://10.0.0.5:6001',
  ],
  ['a proxy with TLS', { PUBLIC_ORIGIN: 'https://example.org' }, 'http://127.0.0.1:6001', 'wss://example.org:6001'],
  [
    'a proxy with an address for it',
    { PUBLIC_ORIGIN: 'https://example.org', PUSHER_SOCKET_URL: 'wss://live.example.org' },
    'http://127.0.0.1:6001',
    'wss://live.example.org',
  ],
])('open to %s, it is found from inside and from outside', (...[, env, inside, outside]) => {
  expect(provided(env)).toMatchObject({ PUSHER_URL: inside, PUSHER_SOCKET_URL: outside });
});
