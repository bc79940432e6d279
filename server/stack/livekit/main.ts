import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { processEnvironment } from '../environment';
import type { Environment } from '../part';
import { choosePort, chooseUdpPort } from '../ports';
import { answers, waitUntil } from '../readiness';
import { livekitConfiguration } from './configuration';
import { livekitProgram } from './program';

const ASK_AGAIN_MS = 100;
const GRACE_MS = 3000;

const port = z.coerce.number().int().min(0).max(65_535);

const settings = z
  .object({
    LIVEKIT_PORT: port,
    LIVEKIT_UDP_PORT: port,
    LIVEKIT_API_KEY: z.string().min(1),
    LIVEKIT_API_SECRET: z.string().min(32),
    LIVEKIT_WEBHOOK_URL: z.url(),
  })
  .safeParse(process.env);

if (!settings.success) {
  console.error(`livekit: can't start.\n${z.prettifyError(settings.error)}`);
  process.exit(1);
}

const told = settings.data;
const env: Environment = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
);
const stopping = new AbortController();
const program = await livekitProgram({ env, signal: stopping.signal });
if ('missing' in program) {
  process.send?.({ missing: program.missing });
  console.error(`livekit: ${program.missing}`);
  process.exit(1);
}

// A test asks for any port; the stack has chosen them.
const chosen = told.LIVEKIT_PORT || (await choosePort(undefined, new Set()));
const udpPort = told.LIVEKIT_UDP_PORT || (await chooseUdpPort(chosen));
const configuration = livekitConfiguration({
  port: chosen,
  udpPort,
  apiKey: told.LIVEKIT_API_KEY,
  apiSecret: told.LIVEKIT_API_SECRET,
  webhookUrl: told.LIVEKIT_WEBHOOK_URL,
});

const server = spawn(program.path, [], {
  // Not as an argument, which every user of the machine may read. Nothing of ours beside it: every LIVEKIT_… would be
  // taken for a setting of its own.
  env: processEnvironment({ PATH: env.PATH ?? '', LIVEKIT_CONFIG: JSON.stringify(configuration) }),
  stdio: ['ignore', 'inherit', 'inherit'],
});
const ended = once(server, 'exit');

/**
 * Asked once it waits until everybody has left; asked again it says goodbye to them and goes. Two signals at once may
 * arrive as one, and news that nobody takes can hold it up: so it is asked until it goes, and not for long.
 */
function stop(): void {
  if (stopping.signal.aborted) return;
  stopping.abort();
  server.kill('SIGTERM');
  setInterval(() => server.kill('SIGTERM'), ASK_AGAIN_MS);
  setTimeout(() => server.kill('SIGKILL'), GRACE_MS);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
process.on('disconnect', stop);
process.on('exit', () => server.kill('SIGKILL'));

void waitUntil(() => answers(`http://127.0.0.1:${chosen}/`), stopping.signal).then(
  () => process.send?.({ ready: true, port: chosen, udpPort, pid: server.pid }),
  (error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  },
);

const [code] = await ended;
process.exit(code ?? 1);
