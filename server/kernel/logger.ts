import pino from 'pino';
import { env } from '../env';

const CENSORED = '[redacted]';

/** Nothing a person typed in confidence reaches a log, however deep it hangs. */
const SECRET_FIELDS = new Set([
  'password',
  'passwordHash',
  'token',
  'code',
  'secret',
  'authorization',
  'cookie',
  'set-cookie',
  'email',
  'url',
]);

/** Where the database and its drivers repeat what a statement was about: whole rows of somebody's data. */
const STATEMENT_FIELDS = new Set(['params', 'parameters', 'args', 'detail', 'where']);
const STATEMENT_PARAMETERS = /\nparams: [\s\S]*?(?=\n {4}at |$)/g;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));

function conceal(value: unknown, seen: readonly unknown[] = []): unknown {
  if (seen.includes(value)) return '[circular]';
  if (Array.isArray(value)) return value.map((item) => conceal(item, [...seen, value]));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      SECRET_FIELDS.has(name) ? CENSORED : conceal(inner, [...seen, value]),
    ]),
  );
}

/** An error with its causes and what its thrower hung on it. A database's code is kept: it says which rule was broken. */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return conceal(error);
  const { name, message, stack, cause, ...hung } = { ...error, ...known(error) };
  const extra = Object.entries(hung).filter(([field]) => !SECRET_FIELDS.has(field) || field === 'code');
  return {
    type: name,
    message: withoutParameters(message),
    stack: withoutParameters(stack ?? ''),
    ...Object.fromEntries(
      extra.map(([field, value]) => [field, STATEMENT_FIELDS.has(field) ? CENSORED : conceal(value)]),
    ),
    ...(cause !== undefined && depth < 5 && { cause: describeError(cause, depth + 1) }),
  };
}

/** What an error keeps on its prototype or hides from enumeration. */
const known = ({ name, message, stack, cause }: Error) => ({ name, message, stack, cause });

const withoutParameters = (text: string) => text.replaceAll(STATEMENT_PARAMETERS, `\nparams: ${CENSORED}`);

const concealed = (line: Record<string, unknown>): Record<string, unknown> => {
  const hidden = conceal(line);
  return isPlain(hidden) ? hidden : {};
};

export const createLogger = (options: { level: string; name: string }, destination?: pino.DestinationStream) =>
  pino(
    {
      level: options.level,
      base: { process: options.name, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: concealed },
      serializers: { error: (error: unknown) => describeError(error) },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );

let shared: pino.Logger | undefined;

export function logger(): pino.Logger {
  shared ??= createLogger({ level: env().LOG_LEVEL, name: env().FOYER_PROCESS });
  return shared;
}
