import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { UploadThingOptions } from './uploadthing';

const ROOT = new URL('../../../', import.meta.url);
const ready = z.object({ type: z.literal('ready'), port: z.int() });

export const SITE = 'http://localhost:3000';
const APP_ID = 'foyer';

export type UploadStoreProcess = {
  url: string;
  key: string;
  dir: string;
  appId: string;
  /** What an adapter is told to find this store. */
  options: UploadThingOptions;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
  /** The same store, in a new process on the same files and the same address. */
  restart: () => Promise<void>;
};

/** Addresses are signed, so a store has to know its port before it opens it. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No port was given');
  return address.port;
}

async function launch(env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/stack/uploads/main.ts'], {
    cwd: ROOT,
    env: { NODE_ENV: 'test', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The upload store ended with code ${code}.`))),
  ]);
  ready.parse(message);
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/** The real store on a free port, as its own process: what a test talks to is what `npm start` runs. */
export async function startUploadStore(): Promise<UploadStoreProcess> {
  const dir = await mkdtemp(join(tmpdir(), 'foyer-uploads-'));
  const port = await freePort();
  const key = 'upload-test-key';
  const url = `http://localhost:${port}`;
  const env = {
    UPLOADS_PORT: String(port),
    UPLOADS_KEY: key,
    UPLOADS_DIR: dir,
    UPLOADS_APP_ID: APP_ID,
    UPLOADS_ALLOWED_ORIGIN: SITE,
  };
  let child = await launch(env);
  return {
    url,
    key,
    dir,
    appId: APP_ID,
    options: {
      token: tokenOf(key),
      ingestUrl: url,
      apiUrl: url,
      ufsHost: new URL(url).host,
      ufsAppIdLocation: 'path',
      filesUrl: url,
    },
    stop: async (signal = 'SIGTERM') => {
      await end(child, signal);
      if (signal === 'SIGTERM') await rm(dir, { recursive: true, force: true });
    },
    restart: async () => {
      await end(child, 'SIGKILL');
      child = await launch(env);
    },
  };
}

export const tokenOf = (key: string): string =>
  Buffer.from(JSON.stringify({ apiKey: `sk_${key}`, appId: APP_ID, regions: ['local'] })).toString('base64');
