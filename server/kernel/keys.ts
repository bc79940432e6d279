import { z } from 'zod';

const flag = z.enum(['0', '1'], { error: 'must be 0 or 1' }).transform((value) => value === '1');
const secret = z.string().min(32, 'needs at least 32 characters; make one with: openssl rand -base64 48');
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/[^@/]+@?[^/]*\/.+/, 'must look like postgres://user:password@host:5432/foyer');

/** What the platform itself needs. `npm start` fills in every one of these for its embedded parts. */
export const platformKeys = {
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an origin such as https://events.example.org' })
    .transform((value) => new URL(value).origin)
    .default('http://localhost:3000')
    .describe('The address people type, without a path. Links in mails and the cross-site guard use it.'),
  INTERNAL_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an origin such as http://web:3000' })
    .transform((value) => new URL(value).origin)
    .optional()
    .describe('Where the worker reaches the web process. Unset: PUBLIC_ORIGIN.'),
  DATABASE_URL: postgresUrl.describe('PostgreSQL 15 or newer, as the application role. Unset: the embedded one.'),
  DATABASE_OWNER_URL: postgresUrl
    .optional()
    .describe('The same database as its owner, for migrations and the job queue. Unset: DATABASE_URL.'),
  DATABASE_POOL: z.coerce
    .number({ error: 'must be a number between 1 and 200' })
    .int()
    .min(1)
    .max(200)
    .default(10)
    .describe('Connections one process keeps at most.'),
  AUTH_SECRET: secret.describe('Signs sessions and mailed links; other keys are derived from it. Embedded: generated.'),
  INTERNAL_KEY: secret.describe('How our own processes recognise each other. Embedded: generated.'),
  TRUSTED_PROXIES: z.coerce
    .number({ error: 'must be a number between 0 and 10' })
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('How many proxies of yours stand in front; only they may say where a request came from.'),
  FOYER_DEV_TOOLS: flag
    .default(false)
    .describe('1 opens the screens under /dev. On by default only while everything is embedded on this machine.'),
  FOYER_PROCESS: z.string().default('app').describe('The name of this process in logs and database connections.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'must be debug, info, warn, error or silent' })
    .default('info')
    .describe('How much is logged.'),
  NODE_ENV: z
    .enum(['development', 'production', 'test'], { error: 'must be development, production or test' })
    .default('production')
    .describe('Set by the commands.'),
};
