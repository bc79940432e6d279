import { z } from 'zod';
import { twinLifetime } from '../twin/lifetime';
import { defaultLimits } from './limits';
import { createRealtimeServer } from './server';

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
const { stopping, serve } = twinLifetime('realtime');
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
  stopping,
});

serve(server, { host: given.REALTIME_HOST, port: given.REALTIME_PORT });
