import { isOnThisMachine } from '../environment';
import { livekitProgram } from '../livekit/program';
import type { Part } from '../part';
import { chooseUdpPort } from '../ports';

const API_KEY = 'foyer';

const ONLY_HERE =
  'The embedded one serves browsers of this machine alone; set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET.';

export const livekitPart: Part = {
  name: 'livekit',
  label: 'LiveKit',
  phase: 'service',
  needs: [],
  optional: true,
  port: { variable: 'FOYER_LIVEKIT_PORT' },
  replacedBy: (env) => (env.LIVEKIT_URL ? 'LIVEKIT_URL' : undefined),
  missing: async ({ env, signal }) => {
    // It listens on the loopback, and from another address browsers open neither camera nor plain sockets.
    if (!isOnThisMachine(env)) return ONLY_HERE;
    const program = await livekitProgram({ env, signal });
    return 'missing' in program ? program.missing : undefined;
  },
  provides: ({ port, secrets, env }) => ({
    // As browsers reach it: the name under which they also find the pages.
    LIVEKIT_URL: `ws://${new URL(env.PUBLIC_ORIGIN ?? 'http://localhost').hostname}:${port}`,
    LIVEKIT_API_URL: `http://127.0.0.1:${port}`,
    LIVEKIT_API_KEY: API_KEY,
    LIVEKIT_API_SECRET: secrets.livekitSecret,
  }),
  launch: async ({ port, secrets, env }) => ({
    // A Node child, because it dies with the supervisor and takes livekit-server along.
    run: { node: ['--import', 'tsx', 'server/stack/livekit/main.ts'] },
    env: {
      LIVEKIT_PORT: String(port),
      // The number that is free for one protocol is as a rule free for the other, so it is the same at every start.
      LIVEKIT_UDP_PORT: String(await chooseUdpPort(Number(env.FOYER_LIVEKIT_UDP_PORT ?? port))),
      LIVEKIT_API_KEY: API_KEY,
      LIVEKIT_API_SECRET: secrets.livekitSecret,
      LIVEKIT_WEBHOOK_URL: `${env.INTERNAL_ORIGIN}/api/webhooks/video`,
    },
  }),
  ready: () => ({ kind: 'ipc' }),
  where: ({ port }) => `127.0.0.1:${port}`,
};
