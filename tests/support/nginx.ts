import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { processEnvironment } from '@/server/stack/environment';
import { choosePort } from '@/server/stack/ports';

const run = promisify(execFile);
const START = resolve(import.meta.dirname, '../../deploy/nginx/start.sh');
const PROGRAM = '/usr/sbin/nginx';
const INSTALL_TIMEOUT_MS = 300_000;
const BEGIN_TIMEOUT_MS = 10_000;

const isThere = () => existsSync(PROGRAM);

/** Empty when nginx is there, else why not. As root on Debian it is installed. */
export async function missingNginx(): Promise<string> {
  if (isThere()) return '';
  if (process.getuid?.() !== 0) return 'needs nginx, which only root can install';
  try {
    await run('apt-get', ['update'], { timeout: INSTALL_TIMEOUT_MS });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'nginx'], { timeout: INSTALL_TIMEOUT_MS });
  } catch (error) {
    return `needs nginx, which could not be installed: ${error instanceof Error ? error.message : error}`;
  }
  return isThere() ? '' : 'needs nginx, which the package did not bring';
}

export type Nginx = { origin: string; restart: () => Promise<void>; stop: () => Promise<void> };

type Front = { web: string; key: string; port?: number; settings?: Readonly<Record<string, string>> };

/** The bundled nginx, as `deploy/nginx/start.sh` starts it, in front of this web process. */
export async function startNginx({ web, key, port: wanted, settings }: Front): Promise<Nginx> {
  const home = mkdtempSync(join(tmpdir(), 'foyer-edge-'));
  const port = wanted ?? (await choosePort(undefined, new Set()));
  const origin = `http://127.0.0.1:${port}`;
  const begin = async () => {
    const child = spawn(START, {
      env: processEnvironment({
        PATH: `${process.env.PATH}:/usr/sbin`,
        FOYER_EDGE_KEY: key,
        FOYER_EDGE_HOME: home,
        FOYER_EDGE_LISTEN: `127.0.0.1:${port}`,
        FOYER_EDGE_WEB: new URL(web).host,
        ...settings,
      }),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    const deadline = Date.now() + BEGIN_TIMEOUT_MS;
    while (!(await answers(origin))) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`nginx did not begin: ${said}`);
    }
    return async () => {
      child.kill('SIGTERM');
      await ended;
    };
  };
  let end = await begin();
  return {
    origin,
    restart: async () => {
      await end();
      end = await begin();
    },
    stop: async () => {
      await end();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** An address that nginx itself answers. */
const answers = (origin: string) =>
  fetch(`${origin}/metrics`).then(
    ({ status }) => status === 404,
    () => false,
  );
