import { Agent, request } from 'node:http';
import { pusherRealtime } from '../../server/integrations/realtime/pusher';
import type { Program } from './processes';

const CHANNEL = 'bench';
const MEASURED = ['--expose-gc', '--import', './bench/realtime/measure-memory.mjs'];

export type Contender = {
  name: string;
  program: Program;
  socketUrl: (port: number) => string;
  subscribe: string | null;
  publisher: (port: number) => (text: string) => Promise<void>;
};

export const CONTROL_KEY = 'bench-control';
export const app = { appId: 'bench', key: 'bench-key', secret: 'bench-secret-of-the-app' };

export const foyer: Contender = {
  name: 'foyer',
  program: {
    args: [...MEASURED, 'server/stack/realtime/main.ts'],
    env: {
      REALTIME_PORT: '0',
      REALTIME_KEY: CONTROL_KEY,
      PUSHER_APP_ID: app.appId,
      PUSHER_KEY: app.key,
      PUSHER_SECRET: app.secret,
    },
  },
  socketUrl: (port) => `ws://127.0.0.1:${port}/app/${app.key}?protocol=7&client=bench`,
  subscribe: JSON.stringify({ event: 'pusher:subscribe', data: { auth: '', channel: CHANNEL } }),
  publisher: (port) => {
    const realtime = pusherRealtime({ ...app, url: `http://127.0.0.1:${port}` });
    return (text) => realtime.publish([{ channel: CHANNEL, event: 'said', data: JSON.parse(text) }]);
  },
};

export const bareWs: Contender = {
  name: 'ws',
  program: { args: [...MEASURED, 'bench/realtime/bare-server.ts'] },
  socketUrl: (port) => `ws://127.0.0.1:${port}/`,
  subscribe: null,
  publisher: (port) => {
    const agent = new Agent({ keepAlive: true });
    return (text) =>
      new Promise((resolve, reject) => {
        const call = request({ host: '127.0.0.1', port, method: 'POST', path: '/publish', agent }, (response) => {
          response.resume().once('end', resolve);
        });
        call.once('error', reject);
        call.end(text);
      });
  },
};
