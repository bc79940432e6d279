import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Environment } from '../part';

const run = promisify(execFile);
const ANSWER_TIMEOUT_MS = 30_000;

export const LIVEKIT_VERSION = '1.13.5';

/** One for all clones and test stacks of a person, and no package manager empties it. */
export function cachePlace(env: Environment) {
  const folder = join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'foyer');
  return { folder, program: join(folder, `livekit-server-v${LIVEKIT_VERSION}`) };
}

/** What the person installed comes first, whatever its version: they will have had a reason. */
export async function installedProgram({ PATH = '' }: Environment): Promise<string | undefined> {
  const candidates = PATH.split(delimiter).filter(Boolean);
  for (const path of candidates.map((folder) => join(folder, 'livekit-server'))) if (await runs(path)) return path;
  return undefined;
}

/** A file may be there and be for another machine, or for another user. */
export async function runs(path: string): Promise<boolean> {
  try {
    accessSync(path, constants.X_OK);
    const { stdout } = await run(path, ['--version'], { timeout: ANSWER_TIMEOUT_MS });
    return /livekit/i.test(stdout);
  } catch {
    // That it cannot be run is the answer.
    return false;
  }
}
