import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';

const ROOT = new URL('../../../', import.meta.url);
const HOST = '127.0.0.1';
const said = z.union([
  z.object({ ready: z.literal(true), port: z.int(), udpPort: z.int(), pid: z.int() }),
  z.object({ missing: z.string() }),
]);

export type LivekitProcess = {
  url: string;
  apiUrl: string;
  apiKey: string;
  apiSecret: string;
  port: number;
  udpPort: number;
  pid: number;
  stop: () => Promise<void>;
};

/** The real livekit-server as `npm start` runs it, on ports of its own; or why there is none on this machine. */
export async function startLivekit(webhookUrl = `http://${HOST}:1/`): Promise<LivekitProcess | { missing: string }> {
  const key = { apiKey: 'foyer-test', apiSecret: 'a secret that only this test knows, long enough' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/stack/livekit/main.ts'], {
    cwd: ROOT,
    env: {
      // biome-ignore lint/style/noProcessEnv: it looks for programs where whoever runs the tests has them.
      ...process.env,
      LIVEKIT_PORT: '0',
      LIVEKIT_UDP_PORT: '0',
      LIVEKIT_API_KEY: key.apiKey,
      LIVEKIT_API_SECRET: key.apiSecret,
      LIVEKIT_WEBHOOK_URL: webhookUrl,
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`LiveKit ended with code ${code}.`))),
  ]);
  const told = said.parse(message);
  if ('missing' in told) return told;
  const { port, udpPort, pid } = told;
  const [url, apiUrl] = [`ws://${HOST}:${port}`, `http://${HOST}:${port}`];
  return { ...key, url, apiUrl, port, udpPort, pid, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

/**
 * `fail` answers instead of the vendor; `slow` asks it only after the delay; `late` asks it at once and answers after the
 * delay; `duplicate` asks it twice, as a network that repeats itself does.
 */
export type Fault = { mode: 'fail' | 'slow' | 'late' | 'duplicate'; status?: number; delayMs?: number };

export type FaultyTwin = { apiUrl: string; fault: (fault: Fault) => void; stop: () => Promise<void> };

/** Stands before the vendor's API and disturbs the next calls, one for each fault. */
export async function startFaultyTwin(vendor: string): Promise<FaultyTwin> {
  const faults: Fault[] = [];
  const stopping = new AbortController();
  const server = createServer((request, response) => {
    void disturb({ request, response, vendor, fault: faults.shift(), signal: stopping.signal }).catch(() =>
      // Nobody waits any more, neither here nor there.
      response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const address = server.address();
  return {
    apiUrl: `http://${HOST}:${typeof address === 'object' && address ? address.port : 0}`,
    fault: (fault) => void faults.push(fault),
    stop: async () => {
      stopping.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Disturbance = {
  request: IncomingMessage;
  response: ServerResponse;
  vendor: string;
  fault: Fault | undefined;
  signal: AbortSignal;
};

async function disturb({ request, response, vendor, fault, signal }: Disturbance): Promise<void> {
  const body = Buffer.concat(await Array.fromAsync(request, (chunk: Buffer) => chunk));
  const ask = () => forward(new URL(request.url ?? '/', vendor), request, body);
  if (fault?.mode === 'fail') {
    response.writeHead(fault.status ?? 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ code: 'internal', msg: 'told to fail' }));
    return;
  }
  if (fault?.mode === 'slow') await delay(fault.delayMs, undefined, { signal });
  if (fault?.mode === 'duplicate') await ask();
  const answer = await ask();
  if (fault?.mode === 'late') await delay(fault.delayMs, undefined, { signal });
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(answer.body);
}

async function forward(url: URL, { method, headers }: IncomingMessage, body: Buffer) {
  const { authorization = '', 'content-type': contentType = '' } = headers;
  const answer = await fetch(url, {
    method,
    headers: { authorization, 'content-type': contentType },
    body: new Uint8Array(body),
  });
  return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
}
