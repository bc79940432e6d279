import { join, resolve } from 'node:path';
import { lockHolder } from '@/scripts/process-lock.mjs';
import { postgresPart } from '@/server/stack/parts/postgres';
import { databaseUrls } from '@/server/stack/postgres/cluster';
import type { Say } from '@/server/stack/progress';
import { loadSecrets } from '@/server/stack/secrets';
import { startStack } from '@/server/stack/stack';
import { readState } from '@/server/stack/state';
import { testShell } from '@/tests/support/test-shell';

const ROOT = resolve(import.meta.dirname, '../..');

export type Server = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };

/** The embedded PostgreSQL of FOYER_HOME: as the running application has it, or started alone for as long as needed. */
export async function embeddedServer(say: Say): Promise<Server> {
  const home = resolve(ROOT, process.env.FOYER_HOME ?? '.foyer');
  if (lockHolder(join(home, 'lock'))) return runningIn(home);
  const shell = testShell({ FOYER_HOME: home });
  const stack = await startStack({ root: ROOT, mode: 'start', shell, say, parts: [postgresPart] });
  process.once('exit', stack.kill);
  const { DATABASE_URL: appUrl = '', DATABASE_OWNER_URL: ownerUrl = '' } = stack.env;
  return {
    ownerUrl,
    appUrl,
    stop: async () => {
      process.off('exit', stack.kill);
      await stack.stop();
    },
  };
}

function runningIn(home: string): Server {
  const { postgres: port } = readState(home).ports;
  if (!port) throw new Error(`What runs from ${home} has no PostgreSQL of its own.`);
  const { owner, app } = databaseUrls({ port, secrets: loadSecrets(home, {}) });
  return { ownerUrl: owner, appUrl: app, stop: async () => undefined };
}
