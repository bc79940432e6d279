import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockHolder } from '@/scripts/process-lock.mjs';
import { choosePort } from '@/server/stack/ports';
import { databaseUrls, stopOrphan } from '@/server/stack/postgres/cluster';
import { placeOfPostgres } from '@/server/stack/postgres/place';
import type { Say } from '@/server/stack/progress';
import { loadSecrets } from '@/server/stack/secrets';
import { type Stack, startStack } from '@/server/stack/stack';
import { StartError } from '@/server/stack/start-error';
import { readState } from '@/server/stack/state';
import { missingNginx, startNginx } from './nginx';
import { testShell } from './test-shell';

const root = resolve(import.meta.dirname, '../..');

type TestStack = {
  /** What journeys are told; `tests/e2e/support/stack-under-test.ts` reads it. */
  env: Record<string, string>;
  stop: () => Promise<void>;
};

/** The application as `npm start` runs it, with a build and data of its own; or, when it is named, one that runs. */
export async function startTestStack({ say, signal }: { say: Say; signal?: AbortSignal }): Promise<TestStack> {
  const { FOYER_E2E_ORIGIN } = process.env;
  if (FOYER_E2E_ORIGIN) return { env: runningStack(FOYER_E2E_ORIGIN), stop: async () => undefined };
  const home = join(root, '.foyer-test/e2e');
  await forgetData(home);
  const noEdge = await missingNginx();
  const edgePort = await choosePort(undefined, new Set());
  const shell = await shellFor(home, noEdge ? undefined : `http://127.0.0.1:${edgePort}`);
  const stack = await startStack({ root, mode: 'start', shell, say, signal });
  const key = stack.env.INTERNAL_KEY ?? '';
  const nginx = noEdge ? null : await startNginx({ web: `http://127.0.0.1:${stack.env.PORT}`, key, port: edgePort });
  // Whatever ends this process before it says goodbye ends the stack too.
  process.once('exit', stack.kill);
  return {
    env: { ...envOf(stack), FOYER_E2E_EDGE: nginx?.origin ?? '', FOYER_E2E_NO_EDGE: noEdge },
    stop: async () => {
      process.off('exit', stack.kill);
      await nginx?.stop();
      await stack.stop();
    },
  };
}

/** Every run begins with the demo data and nothing else. Ports stay: another origin would need another build. */
async function forgetData(home: string): Promise<void> {
  if (lockHolder(join(home, 'lock'))) return;
  const place = placeOfPostgres(home);
  await stopOrphan(place);
  for (const folder of [place.data, join(home, 'mailbox'), join(home, 'uploads'), join(home, 'logs')]) {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function shellFor(home: string, edge: string | undefined) {
  const known = readState(home).ports.web;
  return testShell({
    FOYER_HOME: home,
    FOYER_BUILD_DIR: '.next-test',
    PORT: String(known ?? (await choosePort(undefined, new Set()))),
    FOYER_DEMO: '1',
    EDGE_URL: edge,
    FOYER_DEV_TOOLS: '1',
    // Every test says that it comes from an address of its own, so that none uses up another one's attempts.
    TRUSTED_PROXIES: '1',
  });
}

const envOf = ({ origin, home, env, missing }: Stack) => ({
  FOYER_E2E_HOME: home,
  FOYER_E2E_ORIGIN: origin,
  FOYER_E2E_MAILBOX_URL: env.MAILBOX_URL ?? '',
  FOYER_E2E_MAILBOX_KEY: env.MAILBOX_KEY ?? '',
  FOYER_E2E_INTERNAL_KEY: env.INTERNAL_KEY ?? '',
  FOYER_E2E_DATABASE_URL: env.DATABASE_URL ?? '',
  FOYER_E2E_NO_LIVEKIT: missing.find(({ part }) => part.name === 'livekit')?.why ?? '',
});

function runningStack(origin: string): Record<string, string> {
  const home = resolve(root, process.env.FOYER_HOME ?? '.foyer');
  if (!lockHolder(join(home, 'lock'))) {
    throw new StartError(`FOYER_E2E_ORIGIN is set, but nothing runs from ${home}; start it, or set FOYER_HOME too.`);
  }
  const secrets = loadSecrets(home, {});
  const { mailboxKey, internalKey } = secrets;
  const { ports } = readState(home);
  const { EDGE_URL = '' } = process.env;
  return {
    FOYER_E2E_HOME: home,
    FOYER_E2E_ORIGIN: origin,
    FOYER_E2E_MAILBOX_URL: `http://127.0.0.1:${readState(home).ports.mailbox}`,
    FOYER_E2E_MAILBOX_KEY: mailboxKey,
    FOYER_E2E_INTERNAL_KEY: internalKey,
    FOYER_E2E_DATABASE_URL: databaseUrls({ port: ports.postgres ?? 0, secrets }).app,
    FOYER_E2E_EDGE: EDGE_URL,
    FOYER_E2E_NO_EDGE: EDGE_URL ? '' : 'EDGE_URL does not say where the nginx of the running application is',
    FOYER_E2E_NO_LIVEKIT: '',
  };
}
