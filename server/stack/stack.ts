import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { acquireLock } from '../../scripts/process-lock.mjs';
import { demoIsWanted, lookInside } from './demo';
import { defaultEnvironment, personEnvironment, refuseMissingSecret } from './environment';
import type { Environment, Mode, Part, PartContext } from './part';
import { allParts } from './parts';
import { choosePort } from './ports';
import { type Say, withProgress } from './progress';
import { fillPages, untilReady } from './public-pages';
import { loadSecrets } from './secrets';
import { StartError } from './start-error';
import { readState, type StackState, writeState } from './state';
import { type Supervised, supervise } from './supervisor';
import { build, migrate, seed } from './tasks';

export type StackOptions = {
  root: string;
  mode: Mode;
  /** The environment of whoever starts it. */
  shell: Record<string, string | undefined>;
  say: Say;
  /** Which parts; tests want only some. */
  parts?: readonly Part[];
};

export type Stack = {
  origin: string;
  home: string;
  env: Environment;
  running: readonly Supervised[];
  replaced: readonly { part: Part; variable: string }[];
  missing: readonly { part: Part; why: string }[];
  /** The demo accounts are in the database, and the person did not say no to them. */
  demo: boolean;
  stop: () => Promise<void>;
  kill: () => void;
};

/** Starts everything in order and answers when all of it is ready. What fails stops what has been started. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { root, mode, say, parts = allParts } = options;
  const person = personEnvironment(root, options.shell);
  refuseMissingSecret(person);
  const home = resolve(root, person.FOYER_HOME ?? '.foyer');
  mkdirSync(home, { recursive: true });
  const lock = takeLock(home);
  const stopping = new AbortController();
  const running: Supervised[] = [];
  const stop = async () => {
    stopping.abort();
    for (const supervised of running.toReversed()) await supervised.stop();
    lock.release();
  };

  try {
    const secrets = loadSecrets(home, person);
    const embedded = parts.filter((part) => part.replacedBy(person) === undefined);
    const ports = await choosePorts(embedded, { person, remembered: readState(home) });
    const webPort = ports.web ?? Number(person.PORT ?? 3000);
    const base = { AUTH_SECRET: secrets.authSecret, INTERNAL_KEY: secrets.internalKey };
    const env: Record<string, string> = { ...base, ...defaultEnvironment({ person, home, mode, webPort, parts }) };
    const common = { root, home, mode, secrets, env, signal: stopping.signal };
    const contextOf = (part: Part): PartContext => ({ ...common, port: ports[part.name] ?? 0 });
    for (const part of embedded) Object.assign(env, part.provides?.(contextOf(part)));
    lock.update({ origin: env.PUBLIC_ORIGIN });
    const missing: Stack['missing'][number][] = [];
    const onChange = () => writeState(home, stateOf(ports, env, running));
    const startPhase = async (phase: Part['phase']) => {
      for (const part of embedded.filter((candidate) => candidate.phase === phase)) {
        stopping.signal.throwIfAborted();
        const why = await part.missing?.(contextOf(part));
        if (why !== undefined) {
          if (!part.optional) throw new StartError(why);
          missing.push({ part, why });
          continue;
        }
        const supervised = supervise(part, contextOf(part), onChange);
        running.push(supervised);
        await withProgress(say, `Starting ${part.label}`, supervised.start);
      }
    };

    await startPhase('database');
    const { demo } = parts === allParts ? await prepare({ task: common, person, mode, say }) : { demo: false };
    await startPhase('service');
    if (parts === allParts) await withProgress(say, 'Filling the public pages', () => openDoors(env, mode));
    return {
      origin: env.PUBLIC_ORIGIN ?? '',
      home,
      env,
      running,
      replaced: parts.flatMap((part) => replacement(part, person)),
      missing,
      demo,
      stop,
      kill: () => {
        for (const supervised of running) supervised.kill();
        lock.release();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function takeLock(home: string) {
  const taken = acquireLock(join(home, 'lock'));
  if ('lock' in taken) return taken.lock;
  const { pid, origin } = taken.holder;
  const where = typeof origin === 'string' ? ` at ${origin}` : '';
  throw new StartError(
    `Foyer already runs from this data folder${where} (process ${pid}); stop it, or set another FOYER_HOME.`,
  );
}

type PortWishes = { person: Environment; remembered: StackState };

async function choosePorts(
  parts: readonly Part[],
  { person, remembered }: PortWishes,
): Promise<Record<string, number>> {
  const ports: Record<string, number> = {};
  for (const { name, port } of parts) {
    if (!port) continue;
    const wished = Number(person[port.variable]) || remembered.ports[name] || port.preferred;
    ports[name] = await choosePort(wished, new Set(Object.values(ports)));
  }
  return ports;
}

const stateOf = (ports: Record<string, number>, env: Environment, running: readonly Supervised[]): StackState => ({
  ports,
  origin: env.PUBLIC_ORIGIN,
  parts: Object.fromEntries(running.map(({ part, state }) => [part.name, state()])),
});

const replacement = (part: Part, person: Environment) => {
  const variable = part.replacedBy(person);
  return variable === undefined ? [] : [{ part, variable }];
};

type Preparation = { task: Parameters<typeof migrate>[0]; person: Environment; mode: Mode; say: Say };

async function prepare({ task, person, mode, say }: Preparation): Promise<{ demo: boolean }> {
  await withProgress(say, 'Preparing the database', () => migrate(task));
  const demo = demoIsWanted(person) && (await withProgress(say, 'Writing demo data', () => offerDemo(task)));
  if (mode === 'start') await withProgress(say, 'Building the application', () => build(task));
  return { demo };
}

/** Only an empty database gets demo data: one look saves every later start a process, and other people's data stay. */
async function offerDemo(task: Preparation['task']): Promise<boolean> {
  const found = await lookInside(task.env.DATABASE_URL ?? '');
  if (found === 'nobody') await seed(task);
  return found !== 'others';
}

/** What was built knows no event. Expired and fetched once, the pages are whole before anybody is let in. */
async function openDoors(env: Environment, mode: Mode): Promise<void> {
  if (mode === 'start') await fillPages(env);
  await untilReady(env);
}
