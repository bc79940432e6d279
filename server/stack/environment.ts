import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { EnvironmentError, parseEnv as parseSettings } from '../env';
import { stackKeys } from './keys';
import type { Environment, Mode, Part } from './part';
import { StartError } from './start-error';

/** What the person set: their shell first, then the file `.env` beside package.json. Empty means not set. */
export function personEnvironment(root: string, shell: Record<string, string | undefined>): Environment {
  const file = join(root, '.env');
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const merged = { ...fromFile, ...shell };
  return Object.fromEntries(
    Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );
}

/** Next's types want every environment to know NODE_ENV; ours always does. */
export const processEnvironment = (env: Environment): NodeJS.ProcessEnv =>
  Object.assign({ NODE_ENV: 'production' as const }, env);

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Whether nobody but this machine's own people can come in: neither its address nor its door is open to others. */
export const isOnThisMachine = ({ PUBLIC_ORIGIN, HOST = '127.0.0.1' }: Environment): boolean =>
  LOOPBACK.has(HOST) &&
  (PUBLIC_ORIGIN === undefined || (URL.canParse(PUBLIC_ORIGIN) && LOOPBACK.has(new URL(PUBLIC_ORIGIN).hostname)));

const EVERYWHERE = new Set(['0.0.0.0', '::', '[::]']);

/** How our own processes reach a door at this address. */
export const internalHost = (host = '127.0.0.1'): string => {
  if (EVERYWHERE.has(host)) return '127.0.0.1';
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
};

type Defaults = { person: Environment; home: string; mode: Mode; webPort: number; parts: readonly Part[] };

/** What every process of the stack is told beside what embedded parts provide. Whatever the person set wins. */
export function defaultEnvironment({ person, home, mode, webPort, parts }: Defaults): Environment {
  const origin = person.PUBLIC_ORIGIN ?? `http://localhost:${webPort}`;
  // An optional part may be elsewhere: no mail goes out by it, and no data of others is within reach.
  const allEmbedded = parts.every(({ optional, replacedBy }) => optional || replacedBy(person) === undefined);
  return {
    FOYER_HOME: home,
    PUBLIC_ORIGIN: origin,
    INTERNAL_ORIGIN: `http://${internalHost(person.HOST)}:${webPort}`,
    NEXTAUTH_URL: origin,
    NEXT_TELEMETRY_DISABLED: '1',
    MAIL_FROM: 'Foyer <hello@foyer.localhost>',
    FOYER_DEV_TOOLS: allEmbedded && isOnThisMachine(person) ? '1' : '0',
    FOYER_BUILD_DIR: '.next',
    HOST: '127.0.0.1',
    ...person,
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
    PORT: String(webPort),
  };
}

/** With a database of one's own, links and sessions must survive this data folder. */
export function refuseMissingSecret(person: Environment): void {
  if (person.DATABASE_URL && !person.AUTH_SECRET) {
    throw new StartError(
      'DATABASE_URL is set but AUTH_SECRET is not; make one with "openssl rand -base64 48" and keep it with the database.',
    );
  }
}

/** What the stack asks for itself, before it does anything with it. */
export function refuseWrongWishes(person: Environment): void {
  for (const [name, schema] of Object.entries(stackKeys)) {
    const result = schema.safeParse(person[name]);
    if (!result.success) throw new StartError(`${name} ${result.error.issues[0]?.message}.`, { cause: result.error });
  }
}

/** Before the first process begins, in the words of whoever reads the setting. */
export function refuseWrongSettings(env: Environment): void {
  try {
    parseSettings(env);
  } catch (error) {
    if (error instanceof EnvironmentError) throw new StartError(error.message, { cause: error });
    throw error;
  }
}
