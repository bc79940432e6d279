import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockHolder } from '@/scripts/process-lock.mjs';
import { choosePort } from '@/server/stack/ports';
import { stopOrphan } from '@/server/stack/postgres/cluster';
import { placeOfPostgres } from '@/server/stack/postgres/place';
import type { Say } from '@/server/stack/progress';
import { loadSecrets } from '@/server/stack/secrets';
import { type Stack, startStack } from '@/server/stack/stack';
import { StartError } from '@/server/stack/start-error';
import { readState } from '@/server/stack/state';
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
  const stack = await startStack({ root, mode: 'start', shell: await shellFor(home), say, signal });
  // Whatever ends this process before it says goodbye ends the stack too.
  process.once('exit', stack.kill);
  return {
    env: envOf(stack),
    stop: async () => {
      process.off('exit', stack.kill);
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

async function shellFor(home: string) {
  const known = readState(home).ports.web;
  return testShell({
    FOYER_HOME: home,
    FOYER_BUILD_DIR: '.next-test',
    PORT: String(known ?? (await choosePort(undefined, new Set()))),
    FOYER_DEMO: '1',
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
  FOYER_E2E_NO_LIVEKIT: missing.find(({ part }) => part.name === 'livekit')?.why ?? '',
});

function runningStack(origin: string): Record<string, string> {
  const home = resolve(root, process.env.FOYER_HOME ?? '.foyer');
  if (!lockHolder(join(home, 'lock'))) {
    throw new StartError(`FOYER_E2E_ORIGIN is set, but nothing runs from ${home}; start it, or set FOYER_HOME too.`);
  }
  const { mailboxKey, internalKey } = loadSecrets(home, {});
  return {
    FOYER_E2E_HOME: home,
    FOYER_E2E_ORIGIN: origin,
    FOYER_E2E_MAILBOX_URL: `http://127.0.0.1:${readState(home).ports.mailbox}`,
    FOYER_E2E_MAILBOX_KEY: mailboxKey,
    FOYER_E2E_INTERNAL_KEY: internalKey,
    FOYER_E2E_NO_LIVEKIT: '',
  };
}
