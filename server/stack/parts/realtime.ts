import { deriveKey } from '../../kernel/secrets';
import { internalHost } from '../environment';
import type { Environment, Part, PartContext } from '../part';

/** The app that the embedded server knows. Its key is shown to every browser, so it follows from no other secret's use. */
function app({ secrets }: PartContext): Environment {
  const derived = (purpose: string) => deriveKey(secrets.realtimeKey, `realtime:${purpose}`).toString('hex');
  return { PUSHER_APP_ID: 'foyer', PUSHER_KEY: derived('key').slice(0, 20), PUSHER_SECRET: derived('secret') };
}

/** Behind a proxy that ends TLS, browsers come in by another address: then it is set by hand. */
function socketUrl({ env, port }: PartContext): string {
  const { protocol, hostname } = new URL(env.PUBLIC_ORIGIN ?? 'http://localhost');
  return env.PUSHER_SOCKET_URL ?? `${protocol === 'https:' ? 'wss' : 'ws'}://${hostname}:${port}`;
}

const internalUrl = ({ env, port }: PartContext) => `http://${internalHost(env.HOST)}:${port}`;

export const realtimePart: Part = {
  name: 'realtime',
  label: 'Realtime',
  phase: 'service',
  needs: [],
  optional: false,
  port: { variable: 'FOYER_REALTIME_PORT' },
  replacedBy: (env) => (env.PUSHER_APP_ID ? 'PUSHER_APP_ID' : undefined),
  provides: (context) => ({
    ...app(context),
    PUSHER_URL: internalUrl(context),
    PUSHER_SOCKET_URL: socketUrl(context),
    REALTIME_KEY: context.secrets.realtimeKey,
  }),
  launch: (context) => ({
    run: { node: ['--import', 'tsx', 'server/stack/realtime/main.ts'] },
    env: {
      REALTIME_PORT: String(context.port),
      REALTIME_HOST: context.env.HOST ?? '127.0.0.1',
      REALTIME_KEY: context.secrets.realtimeKey,
      REALTIME_ORIGINS: context.env.PUBLIC_ORIGIN ?? '',
    },
  }),
  ready: (context) => ({ kind: 'http', url: `${internalUrl(context)}/health` }),
  where: ({ port }) => `127.0.0.1:${port}`,
};
