import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import PusherClient, { type Options } from 'pusher-js';
import { z } from 'zod';
import type { ChannelPass, PersonPass } from './port';

const ROOT = new URL('../../../', import.meta.url);
const ready = z.object({ type: z.literal('ready'), port: z.int() });

export type RealtimeApp = { appId: string; key: string; secret: string };
export type RealtimeProcess = {
  url: string;
  port: number;
  app: RealtimeApp;
  controlKey: string;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
};

export const testApp: RealtimeApp = { appId: 'foyer-test', key: 'test-key', secret: 'test-secret-of-the-app' };

async function stop(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/** The real server on a free port, as its own process: what a test talks to is what `npm start` runs. */
export async function startRealtime(settings: Readonly<Record<string, string>> = {}): Promise<RealtimeProcess> {
  const controlKey = 'realtime-test-key';
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/stack/realtime/main.ts'], {
    cwd: ROOT,
    env: {
      NODE_ENV: 'test',
      REALTIME_PORT: '0',
      REALTIME_KEY: controlKey,
      PUSHER_APP_ID: testApp.appId,
      PUSHER_KEY: testApp.key,
      PUSHER_SECRET: testApp.secret,
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The realtime server ended with code ${code}.`))),
  ]);
  const { port } = ready.parse(message);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    app: testApp,
    controlKey,
    stop: (signal = 'SIGTERM') => stop(child, signal),
  };
}

/** What the application's server answers when a browser asks to be let in. */
export type Passes = {
  channel?: (socketId: string, channel: string) => ChannelPass;
  person?: (socketId: string) => PersonPass;
};

/** A pass, or what was wrong, in the way in which pusher-js wants to be told. */
function answer<T>(make: () => T, callback: (error: Error | null, data: T | null) => void) {
  try {
    callback(null, make());
  } catch (error) {
    callback(error instanceof Error ? error : new Error(String(error)), null);
  }
}

const nobody = () => {
  throw new Error('This test lets nobody in');
};

/** The real pusher-js, set up as a browser's is. */
export function connectBrowser(
  { port, app }: Pick<RealtimeProcess, 'port' | 'app'>,
  passes: Passes = {},
): PusherClient {
  const { channel = nobody, person = nobody } = passes;
  const options: Options = {
    cluster: '',
    wsHost: '127.0.0.1',
    wsPort: port,
    wssPort: port,
    forceTLS: false,
    enabledTransports: ['ws'],
    channelAuthorization: {
      transport: 'ajax',
      endpoint: '',
      customHandler: ({ socketId, channelName }, callback) => answer(() => channel(socketId, channelName), callback),
    },
    userAuthentication: {
      transport: 'ajax',
      endpoint: '',
      customHandler: ({ socketId }, callback) => answer(() => person(socketId), callback),
    },
  };
  return new PusherClient(app.key, options);
}

type Bindable = {
  bind: (event: string, callback: (data: unknown) => void) => unknown;
  unbind: (event: string, callback: (data: unknown) => void) => unknown;
};

const PATIENCE_MS = 10_000;

/** The next time something is said; an error when it is not said in time. */
export function said(speaker: Bindable, event: string, patienceMs = PATIENCE_MS): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const hear = (data: unknown) => {
      clearTimeout(timer);
      speaker.unbind(event, hear);
      resolve(data);
    };
    const timer = setTimeout(() => {
      speaker.unbind(event, hear);
      reject(new Error(`Nobody said ${event} within ${patienceMs} ms.`));
    }, patienceMs);
    speaker.bind(event, hear);
  });
}
