import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { lockHolder } from '@/scripts/process-lock.mjs';
import { postgresPart } from '@/server/stack/parts/postgres';
import type { Say } from '@/server/stack/progress';
import { startStack } from '@/server/stack/stack';
import { testShell } from './test-shell';

export type TestServer = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };
type Options = { say?: Say; signal?: AbortSignal };

const root = resolve(import.meta.dirname, '../..');

/** A PostgreSQL that is already running for this run, or one that is started for it. */
export async function testServer(options: Options = {}): Promise<TestServer> {
  const { FOYER_TEST_OWNER_URL: ownerUrl, FOYER_TEST_APP_URL: appUrl } = process.env;
  if (ownerUrl && appUrl) return { ownerUrl, appUrl, stop: async () => undefined };
  return startTestServer(options);
}

async function startTestServer({ say = () => undefined, signal }: Options): Promise<TestServer> {
  const stack = await startStack({
    root,
    mode: 'start',
    shell: testShell({ FOYER_HOME: freeHome() }),
    say,
    signal,
    parts: [postgresPart],
  });
  // Whatever ends this process before it says goodbye, a failed import or process.exit, ends the server too.
  process.once('exit', stack.kill);
  const { DATABASE_URL: appUrl = '', DATABASE_OWNER_URL: ownerUrl = '' } = stack.env;
  await dropLeftovers(ownerUrl);
  return {
    ownerUrl,
    appUrl,
    stop: async () => {
      process.off('exit', stack.kill);
      await stack.stop();
    },
  };
}

/** An editor and a terminal may test the same clone at once: each takes the first data folder nobody uses. */
function freeHome(): string {
  for (let number = 1; ; number += 1) {
    const home = join(root, '.foyer-test', `postgres-${number}`);
    if (!lockHolder(join(home, 'lock'))) return home;
  }
}

/** A run that was killed leaves its databases behind; this folder is ours alone, so nobody misses them. */
async function dropLeftovers(ownerUrl: string): Promise<void> {
  const admin = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  const left = await admin<
    { datname: string }[]
  >`select datname from pg_database where datname ~ '^foyer_(test|template)_'`;
  for (const { datname } of left) await admin.unsafe(`drop database ${datname} with (force)`);
  await admin.end();
}
