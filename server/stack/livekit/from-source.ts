import { execFile } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { processEnvironment } from '../environment';
import type { Environment } from '../part';
import { LIVEKIT_VERSION } from './cache';

const run = promisify(execFile);
const BUILD_TIMEOUT_MS = 15 * 60_000;
const MODULE = `github.com/livekit/livekit-server/cmd/server@v${LIVEKIT_VERSION}`;
/** What that version's go.mod asks for. An older Go would fetch a whole newer one first. */
const NEEDED_GO = { major: 1, minor: 26 };

/** Why Go cannot build it here, or undefined when it can. */
export async function whyNoGo(env: Environment): Promise<string | undefined> {
  const wanted = `Go ${NEEDED_GO.major}.${NEEDED_GO.minor}`;
  try {
    const { stdout } = await run('go', ['env', 'GOVERSION'], { env: processEnvironment(env), timeout: 30_000 });
    const [, major, minor] = /^go(\d+)\.(\d+)/.exec(stdout.trim())?.map(Number) ?? [];
    if (major === undefined || minor === undefined) return `Go does not say its version`;
    const isNew = major > NEEDED_GO.major || (major === NEEDED_GO.major && minor >= NEEDED_GO.minor);
    return isNew ? undefined : `Go is older than ${wanted}`;
  } catch {
    // Whatever keeps it from running, for us there is none.
    return `there is no ${wanted}`;
  }
}

type Build = { env: Environment; signal: AbortSignal; draft: string; target: string };

/** Into a folder of its own, and from there into place when it is whole. */
export async function buildFromSource({ env, signal, draft, target }: Build): Promise<void> {
  await run('go', ['install', '-trimpath', MODULE], {
    // Outside of any module, and for this machine whatever the person usually builds for.
    cwd: draft,
    env: processEnvironment({
      ...env,
      GOBIN: draft,
      CGO_ENABLED: '0',
      GOFLAGS: '',
      GOOS: '',
      GOARCH: '',
      GOWORK: 'off',
    }),
    signal,
    timeout: BUILD_TIMEOUT_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
  renameSync(join(draft, process.platform === 'win32' ? 'server.exe' : 'server'), target);
}
