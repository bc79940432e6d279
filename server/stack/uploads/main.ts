import { z } from 'zod';
import { createUploadStore } from './server';

const GRACE_MS = 2000;

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
const stopping = new AbortController();
const server = await createUploadStore({
  dir: UPLOADS_DIR,
  key: UPLOADS_KEY,
  appId: UPLOADS_APP_ID,
  internalUrl,
  publicUrl: UPLOADS_URL ?? internalUrl,
  allowedOrigin: UPLOADS_ALLOWED_ORIGIN,
  stopping: stopping.signal,
});

/** Requests under way are answered; connections that linger after that are cut. What was not told is told next time. */
function stop() {
  if (stopping.signal.aborted) return;
  stopping.abort();
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// Started with a channel to its parent, the store must not outlive it.
process.on('disconnect', stop);

server.on('error', (error) => {
  console.error("uploads: can't listen.", error);
  process.exit(1);
});
server.listen(UPLOADS_PORT, UPLOADS_HOST, () => {
  console.log(`uploads: ${internalUrl}`);
  process.send?.({ type: 'ready', port: UPLOADS_PORT });
});
