import { internalHost } from '../environment';
import type { Part } from '../part';

const NEXT = 'node_modules/next/dist/bin/next';

export const webPart: Part = {
  name: 'web',
  label: 'Web',
  phase: 'service',
  needs: ['worker'],
  optional: false,
  port: { variable: 'PORT', preferred: 3000 },
  replacedBy: () => undefined,
  launch: ({ mode, port, env }) => ({
    run: {
      node: [NEXT, mode === 'dev' ? 'dev' : 'start', '--port', String(port), '--hostname', env.HOST ?? '127.0.0.1'],
    },
    env: { FOYER_PROCESS: 'web', PORT: String(port) },
  }),
  ready: ({ port, env }) => ({ kind: 'http', url: `http://${internalHost(env.HOST)}:${port}/healthz` }),
  readyTimeoutMs: 120_000,
  where: ({ env }) => env.PUBLIC_ORIGIN ?? '',
};
