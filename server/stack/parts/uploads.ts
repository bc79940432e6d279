import { join } from 'node:path';
import type { Environment, Part } from '../part';

const APP_ID = 'foyer';

/** Browsers put files there and look at them from there, so it must be the host they came to. */
const publicUrl = (env: Environment, port: number): string => {
  if (env.UPLOADS_URL) return new URL(env.UPLOADS_URL).origin;
  const url = new URL(env.PUBLIC_ORIGIN ?? 'http://localhost');
  url.port = String(port);
  return url.origin;
};

/** The vendor's own form of a key, so that its packages take it without knowing that they are at home. */
const tokenOf = (uploadKey: string): string =>
  Buffer.from(JSON.stringify({ apiKey: `sk_${uploadKey}`, appId: APP_ID, regions: ['local'] })).toString('base64');

export const uploadsPart: Part = {
  name: 'uploads',
  label: 'Uploads',
  phase: 'service',
  needs: [],
  optional: false,
  port: { variable: 'FOYER_UPLOADS_PORT' },
  replacedBy: (env) => (env.UPLOADTHING_TOKEN ? 'UPLOADTHING_TOKEN' : undefined),
  provides: ({ env, port, secrets }) => ({
    UPLOADTHING_TOKEN: tokenOf(secrets.uploadKey),
    UPLOADTHING_INGEST_URL: publicUrl(env, port),
    UPLOADTHING_API_URL: `http://localhost:${port}`,
    UPLOADTHING_UFS_HOST: `localhost:${port}`,
    UPLOADTHING_UFS_APP_ID_LOCATION: 'path',
    // Development would have the application play the callback to itself: one way is enough, and it is tested.
    UPLOADTHING_IS_DEV: 'false',
    UPLOADTHING_CALLBACK_URL: `${env.INTERNAL_ORIGIN ?? ''}/api/uploads/callback`,
    UPLOADS_URL: publicUrl(env, port),
    UPLOADS_INTERNAL_URL: `http://localhost:${port}`,
    UPLOADS_KEY: secrets.uploadKey,
  }),
  launch: ({ home, env, port, secrets }) => ({
    run: { node: ['--import', 'tsx', 'server/stack/uploads/main.ts'] },
    env: {
      UPLOADS_HOST: env.HOST ?? '127.0.0.1',
      UPLOADS_PORT: String(port),
      UPLOADS_KEY: secrets.uploadKey,
      UPLOADS_DIR: join(home, 'uploads'),
      UPLOADS_APP_ID: APP_ID,
      UPLOADS_ALLOWED_ORIGIN: env.PUBLIC_ORIGIN ?? '',
    },
  }),
  ready: ({ port }) => ({ kind: 'http', url: `http://localhost:${port}/health` }),
  where: ({ env }) => env.UPLOADS_URL ?? '',
};
