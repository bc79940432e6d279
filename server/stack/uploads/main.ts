import { z } from 'zod';
import { twinLifetime } from '../twin/lifetime';
import { createUploadStore } from './server';

const settings = z
  .object({
    UPLOADS_HOST: z.string().default('127.0.0.1'),
    UPLOADS_PORT: z.coerce.number().int().min(0).max(65_535),
    UPLOADS_KEY: z.string().min(8),
    UPLOADS_DIR: z.string().min(1),
    UPLOADS_APP_ID: z.string().regex(/^[a-z0-9]+$/),
    /** Both unset in tests, which learn the port only when it is open. */
    UPLOADS_URL: z.url().optional(),
    UPLOADS_ALLOWED_ORIGIN: z.url(),
  })
  .safeParse(process.env);

if (!settings.success) {
  console.error(`uploads: can't start.\n${z.prettifyError(settings.error)}`);
  process.exit(1);
}

const { UPLOADS_HOST, UPLOADS_PORT, UPLOADS_KEY, UPLOADS_DIR, UPLOADS_APP_ID, UPLOADS_URL, UPLOADS_ALLOWED_ORIGIN } =
  settings.data;
const internalUrl = `http://localhost:${UPLOADS_PORT}`;
const { stopping, serve } = twinLifetime('uploads');
const server = await createUploadStore({
  dir: UPLOADS_DIR,
  key: UPLOADS_KEY,
  appId: UPLOADS_APP_ID,
  internalUrl,
  publicUrl: UPLOADS_URL ?? internalUrl,
  allowedOrigin: UPLOADS_ALLOWED_ORIGIN,
  stopping,
});

serve(server, { host: UPLOADS_HOST, port: UPLOADS_PORT });
