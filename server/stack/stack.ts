import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { acquireLock } from '../../scripts/process-lock.mjs';
import { type Crew, createCrew } from './crew';
import { demoIsWanted, lookInside } from './demo';
import {
  defaultEnvironment,
  personEnvironment,
  refuseMissingSecret,
  refuseWrongSettings,
  refuseWrongWishes,
} from './environment';
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
  /** Gives up the start, and stops in order what has been started by then. */
  signal?: AbortSignal;
  /** Ends what has been started at once. */
  killSignal?: AbortSignal;
};

export type Stack = {
  origin: string;
  home: string;
  env: Environment;
  /** Whether the demo accounts exist. */
  demo: boolean;
  running: readonly Supervised[];
  replaced: readonly { part: Part; variable: string }[];
  missing: readonly { part: Part; why: string }[];
  stop: () => Promise<void>;
  kill: () => void;
};

/** Starts everything in order and answers when all of it is ready. What fails stops what has been started. */
export async function startStack(options: StackOptions): Promise<Stack> {
  options.signal?.throwIfAborted();
  const person = personEnvironment(options.root, options.shell);
  refuseWrongWishes(person);
  refuseMissingSecret(person);
  const home = resolve(options.root, person.FOYER_HOME ?? '.foyer');
  mkdirSync(home, { recursive: true });
  const lock = takeLock(home);
  const crew = createCrew(lock.release);
  // Its failure is told to whoever waits for the start below.
  options.signal?.addEventListener('abort', () => void crew.stop().catch(() => undefined), { once: true });
  options.killSignal?.addEventListener('abort', crew.kill, { once: true });

  try {
    const plan = await makePlan(options, { person, home, signal: crew.signal });
    lock.update({ origin: plan.env.PUBLIC_ORIGIN });
    const { missing, demo } = await startParts(plan, crew, options);
    const { env } = plan;
    const replaced = plan.parts.flatMap((part) => replacement(part, person));
    const { running, stop, kill } = crew;
    return { origin: env.PUBLIC_ORIGIN ?? '', home, env, demo, running, replaced, missing, stop, kill };
  } catch (error) {
    await crew.stop();
    throw error;
  }
}

type Plan = {
  parts: readonly Part[];
  embedded: readonly Part[];
  ports: Record<string, number>;
  /** As it will be told to every process; what a missing part would have provided is taken out. */
  env: Record<string, string>;
  wantsDemo: boolean;
  contextOf: (part: Part) => PartContext;
};

type Place = { person: Environment; home: string; signal: AbortSignal };

/** Everything that can be decided, and refused, before the first process begins. */
async function makePlan({ root, mode, parts = allParts }: StackOptions, place: Place): Promise<Plan> {
  const { person, home, signal } = place;
  const secrets = loadSecrets(home, person);
  const embedded = parts.filter((part) => part.replacedBy(person) === undefined);
  const ports = await choosePorts(embedded, { person, remembered: readState(home) });
  const webPort = ports.web ?? Number(person.PORT ?? 3000);
  const base = { AUTH_SECRET: secrets.authSecret, INTERNAL_KEY: secrets.internalKey };
  const env: Record<string, string> = { ...base, ...defaultEnvironment({ person, home, mode, webPort, parts }) };
  const contextOf = (part: Part): PartContext => ({
    root,
    home,
    mode,
    secrets,
    env,
    port: ports[part.name] ?? 0,
    signal,
  });
  for (const part of embedded) Object.assign(env, part.provides?.(contextOf(part)));
  if (parts === allParts) refuseWrongSettings(env);
  return { parts, embedded, ports, env, wantsDemo: demoIsWanted(person), contextOf };
}

type Started = Pick<Stack, 'missing' | 'demo'>;

async function startParts(plan: Plan, crew: Crew, { root, mode, say }: StackOptions): Promise<Started> {
  const { embedded, env, contextOf } = plan;
  const home = env.FOYER_HOME ?? '';
  const missing: Stack['missing'][number][] = [];
  const onChange = () => writeState(home, stateOf(plan.ports, env, crew.running));
  const absences = askForAll(plan);
  const startPart = async (part: Part) => {
    const asked = absences.get(part) ?? Promise.resolve(undefined);
    const absence = await withProgress(say, `Getting ${part.label}`, () => asked);
    return absence ?? startOne(supervise(part, contextOf(part), onChange), crew, say);
  };
  const startPhase = async (phase: Part['phase']) => {
    for (const part of embedded.filter((candidate) => candidate.phase === phase)) {
      const why = await startPart(part);
      if (why === undefined) continue;
      if (!part.optional) throw new StartError(why);
      missing.push({ part, why });
      takeBack(env, part.provides?.(contextOf(part)));
    }
  };

  const whole = plan.parts === allParts;
  await startPhase('database');
  const task = { root, home, env, signal: crew.signal };
  const demo = whole && (await prepare({ task, wantsDemo: plan.wantsDemo, mode, say }));
  await startPhase('service');
  if (whole) await withProgress(say, 'Filling the public pages', () => openDoors(task, mode));
  return { missing, demo };
}

/** All at once: what has to be got first may take minutes, in which the others can start. */
const askForAll = ({ embedded, contextOf }: Plan) =>
  new Map(
    embedded.map((part) => {
      const asked = Promise.resolve(part.missing?.(contextOf(part)));
      // Its failure is told to whoever waits for it when its turn comes.
      asked.catch(() => undefined);
      return [part, asked] as const;
    }),
  );

/** Nobody may be told of a part that is not there. */
function takeBack(env: Record<string, string>, provided: Environment = {}): void {
  for (const name of Object.keys(provided)) delete env[name];
}

/** Why an optional part could not be started; any other one's failure ends the start. */
async function startOne(supervised: Supervised, crew: Crew, say: Say): Promise<string | undefined> {
  const { part, start } = supervised;
  crew.add(supervised);
  try {
    await withProgress(say, `Starting ${part.label}`, start);
    return undefined;
  } catch (error) {
    if (!part.optional || crew.signal.aborted || !(error instanceof StartError)) throw error;
    await crew.drop(supervised);
    return error.message;
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
    const given = person[port.variable];
    const wished = (given === undefined ? undefined : Number(given)) ?? remembered.ports[name] ?? port.preferred;
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

type Preparation = { task: Parameters<typeof migrate>[0]; wantsDemo: boolean; mode: Mode; say: Say };

/** Answers whether the people of the demo live in the database. */
async function prepare({ task, wantsDemo, mode, say }: Preparation): Promise<boolean> {
  await withProgress(say, 'Preparing the database', () => migrate(task));
  const demo = wantsDemo && (await withProgress(say, 'Writing demo data', () => offerDemo(task)));
  if (mode === 'start') await withProgress(say, 'Building the application', () => build(task));
  return demo;
}

/** Only an empty database gets demo data: one look saves every later start a process, and other people's data stay. */
async function offerDemo(task: Preparation['task']): Promise<boolean> {
  const found = await lookInside(task.env.DATABASE_URL ?? '');
  if (found === 'nobody') await seed(task);
  return found !== 'others';
}

/** What was built knows no event. Expired and fetched once, the pages are whole before anybody is let in. */
async function openDoors({ env, signal }: Preparation['task'], mode: Mode): Promise<void> {
  if (mode === 'start') await fillPages(env, signal);
  await untilReady(env, signal);
}
