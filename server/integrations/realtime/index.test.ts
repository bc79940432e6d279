import { afterEach, describe, expect, test, vi } from 'vitest';

const app = { PUSHER_APP_ID: '1', PUSHER_KEY: 'k', PUSHER_SECRET: 's' };

/** As a process with these settings sees it: they are read once per process. */
async function given(settings: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return import('./index');
}
afterEach(() => vi.unstubAllEnvs());

test('where nothing is set up there is nothing, and no error', async () => {
  const { realtime, browserDoor } = await given({});
  expect([realtime(), browserDoor()]).toEqual([null, null]);
});

test('the vendor is made once', async () => {
  const { realtime } = await given({ ...app, PUSHER_CLUSTER: 'eu' });
  expect(realtime()).not.toBeNull();
  expect(realtime()).toBe(realtime());
});

describe('a browser goes', () => {
  test.each([
    ['to Pusher', { PUSHER_CLUSTER: 'eu' }, { cluster: 'eu', host: null, port: null, tls: true }],
    [
      'to the embedded server, by the name of the page',
      { PUSHER_URL: 'http://127.0.0.1:6001', PUSHER_SOCKET_URL: 'ws://localhost:6001' },
      { cluster: '', host: 'localhost', port: 6001, tls: false },
    ],
    [
      'to a server of the same protocol',
      { PUSHER_URL: 'https://realtime.example.org' },
      { cluster: '', host: 'realtime.example.org', port: 443, tls: true },
    ],
  ])('%s', async (_, settings, door) => {
    const { browserDoor } = await given({ ...app, ...settings });
    expect(browserDoor()).toEqual({ key: 'k', ...door });
  });
});
