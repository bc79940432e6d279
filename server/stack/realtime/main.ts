import { z } from 'zod';
import { defaultLimits } from './limits';
import { createRealtimeServer } from './server';

const GRACE_MS = 2000;

const whole = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

const settings = z
  .object({
    REALTIME_PORT: z.coerce.number().int().min(0).max(65_535),
    REALTIME_HOST: z.string().min(1).default('127.0.0.1'),
    REALTIME_KEY: z.string().min(8),
    REALTIME_ORIGINS: z.string().default(''),
    REALTIME_WEBHOOK_URL: z.url().optional(),
    REALTIME_MAX_CONNECTIONS: whole(defaultLimits.maxConnections),
    REALTIME_MAX_BUFFER_BYTES: whole(defaultLimits.maxBufferBytes),
    REALTIME_ACTIVITY_TIMEOUT_SECONDS: whole(defaultLimits.activityTimeoutSeconds),
    REALTIME_PONG_TIMEOUT_SECONDS: whole(defaultLimits.pongTimeoutSeconds),
    REALTIME_LEAVE_GRACE_MS: whole(defaultLimits.leaveGraceMs),
    PUSHER_APP_ID: z.string().min(1),
    PUSHER_KEY: z.string().min(1),
    PUSHER_SECRET: z.string().min(8),
  })
  .safeParse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')));

if (!settings.success) {
  console.error(`realtime: can't start.\n${z.prettifyError(settings.error)}`);
  process.exit(1);
}

const given = settings.data;
const stopping = new AbortController();
const server = createRealtimeServer({
  app: { id: given.PUSHER_APP_ID, key: given.PUSHER_KEY, secret: given.PUSHER_SECRET },
  controlKey: given.REALTIME_KEY,
  origins: new Set(given.REALTIME_ORIGINS.split(',').filter(Boolean)),
  webhookUrl: given.REALTIME_WEBHOOK_URL,
  limits: {
    maxConnections: given.REALTIME_MAX_CONNECTIONS,
    maxBufferBytes: given.REALTIME_MAX_BUFFER_BYTES,
    activityTimeoutSeconds: given.REALTIME_ACTIVITY_TIMEOUT_SECONDS,
    pongTimeoutSeconds: given.REALTIME_PONG_TIMEOUT_SECONDS,
    leaveGraceMs: given.REALTIME_LEAVE_GRACE_MS,
  },
  stopping: stopping.signal,
});

/** Everybody is asked to come back to whoever starts next; what lingers after that is cut. */
function stop() {
  if (stopping.signal.aborted) return;
  stopping.abort();
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), GRACE_MS).unref();
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// Started with a channel to its parent, the server must not outlive it.
process.on('disconnect', stop);

server.on('error', (error) => {
  console.error("realtime: can't listen.", error);
  process.exit(1);
});
server.listen(given.REALTIME_PORT, given.REALTIME_HOST, () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : given.REALTIME_PORT;
  console.log(`realtime: http://${given.REALTIME_HOST}:${port}`);
  process.send?.({ type: 'ready', port });
});
