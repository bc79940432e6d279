import pino from 'pino';
import { env } from '../env';

const SECRET_FIELDS = [
  'password',
  'passwordHash',
  'token',
  'code',
  'secret',
  'authorization',
  'cookie',
  'email',
  'url',
];

/** Nothing a person typed in confidence reaches a log, however deep it hangs. */
export const redactedPaths = SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

export const createLogger = (options: { level: string; name: string }, destination?: pino.DestinationStream) =>
  pino(
    {
      level: options.level,
      base: { process: options.name, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: redactedPaths, censor: '[redacted]' },
      serializers: { error: pino.stdSerializers.errWithCause },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );

let shared: pino.Logger | undefined;

export function logger(): pino.Logger {
  shared ??= createLogger({ level: env().LOG_LEVEL, name: env().FOYER_PROCESS });
  return shared;
}
