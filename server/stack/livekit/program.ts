import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { acquireLock, lockHolder } from '../../../scripts/process-lock.mjs';
import type { Environment } from '../part';
import { waitUntil } from '../readiness';
import { cachePlace, installedProgram, LIVEKIT_VERSION, runs } from './cache';
import { download, releaseArchive } from './from-release';
import { buildFromSource, whyNoGo } from './from-source';

/** Where it is, or why it cannot be had and what to do. */
export type Program = { path: string } | { missing: string };

type Wish = {
  env: Environment;
  signal: AbortSignal;
  /** Where releases are; the project's own place unless told. */
  release?: string;
};

const ADVICE = 'Install Go 1.26 or newer, or livekit-server itself, and start again.';

/** Installed, else got once for this machine: built when there is a Go that can, else downloaded. */
export async function livekitProgram(wish: Wish): Promise<Program> {
  const installed = await installedProgram(wish.env);
  if (installed) return { path: installed };
  const { folder, program } = cachePlace(wish.env);
  if (await runs(program)) return { path: program };
  const closed = whyClosed(folder);
  return closed === undefined ? getOnce(wish) : { missing: `${closed}. ${ADVICE}` };
}

/** Whoever has no home of their own, or one that is read-only, can still use what is installed. */
function whyClosed(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    return `there is no room for livekit-server in ${folder} (${reasonOf(error)})`;
  }
}

/** Several stacks may begin at once: one gets it, the others wait and take what it got. */
async function getOnce(wish: Wish): Promise<Program> {
  const { folder, program } = cachePlace(wish.env);
  const lockFile = join(folder, `livekit-server-v${LIVEKIT_VERSION}.lock`);
  for (;;) {
    wish.signal.throwIfAborted();
    const taken = acquireLock(lockFile);
    if ('lock' in taken) {
      try {
        return (await runs(program)) ? { path: program } : await get(wish);
      } finally {
        taken.lock.release();
      }
    }
    await waitUntil(async () => lockHolder(lockFile) === undefined, wish.signal);
    if (await runs(program)) return { path: program };
  }
}

async function get(wish: Wish): Promise<Program> {
  const { program: target } = cachePlace(wish.env);
  // Whoever has the lock is alone with it: what lies there was left by one that was killed.
  const draft = `${target}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  const reasons: string[] = [];
  try {
    for (const way of [fromSource, fromRelease]) {
      const why = await way(wish, { draft, target });
      if (why === undefined) return { path: target };
      reasons.push(why);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return { missing: `${reasons.join(', and ')}. ${ADVICE}` };
}

type Places = { draft: string; target: string };

async function fromSource({ env, signal }: Wish, places: Places): Promise<string | undefined> {
  const why = await whyNoGo(env);
  if (why !== undefined) return why;
  return attempt(signal, 'Go could not build livekit-server', () => buildFromSource({ env, signal, ...places }));
}

async function fromRelease({ signal, release }: Wish, places: Places): Promise<string | undefined> {
  const archive = releaseArchive(process);
  if (!archive) return `there is no livekit-server to download for ${process.platform}-${process.arch}`;
  return attempt(signal, 'it could not be downloaded', () => download({ archive, signal, release, ...places }));
}

/** A way that fails is a reason, and the next way is tried; only who wants everything to stop is not asked again. */
async function attempt(signal: AbortSignal, failed: string, way: () => Promise<void>): Promise<string | undefined> {
  try {
    await way();
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    return `${failed} (${reasonOf(error)})`;
  }
}

/** The last thing a program said tells most; the command that was run tells nothing. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = 'stderr' in error ? String(error.stderr).trim().split('\n').at(-1) : '';
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return said || cause || error.message;
}
