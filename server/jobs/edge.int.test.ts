import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { aBadLine } from '@/tests/support/bad-line';
import { missingNginx, type Nginx, startNginx } from '@/tests/support/nginx';
import { aPageServer } from '@/tests/support/page-server';
import { aVisitor } from '@/tests/support/people';
import { env } from '../env';
import { eventChanged } from '../events/events';
import { emit } from '../kernel/outbox';
import { newId } from '../kernel/pure/id';
import { transaction } from '../kernel/transaction';

const why = await missingNginx();
/** The queue itself tries again after 2.7 seconds. */
const SOON_MS = 2000;
/** Pages are made anew two at a time: when both are lost, so is the attempt. */
const ATTEMPT = 2;

describe.skipIf(why)(`the worker and the bundled nginx${why && ` (${why})`}`, () => {
  let web: Awaited<ReturnType<typeof aPageServer>>;
  let nginx: Nginx;
  beforeAll(async () => {
    web = await aPageServer();
    nginx = await startNginx({ web: web.origin, key: env().INTERNAL_KEY });
  });
  afterAll(async () => {
    await nginx.stop();
    await web.stop();
  });

  // A worker that starts on a busy machine takes its time, before what is measured begins.
  test('a changed page is served soon, also when nothing of the first attempt arrives', {
    timeout: 90_000,
  }, async () => {
    let version = 1;
    web.says(({ url }) => {
      if (url?.startsWith('/api/internal/')) version = 2;
      return { body: `version ${version}` };
    });
    const slug = 'an-evening';
    const page = async () => (await fetch(`${nginx.origin}/ru/e/${slug}`)).text();
    expect([await page(), await page()]).toEqual(['version 1', 'version 1']);

    const line = await aBadLine(nginx.origin);
    onTestFinished(line.stop);
    line.breakNext(ATTEMPT);
    await theWorker({ INTERNAL_ORIGIN: web.origin, EDGE_URL: line.origin });
    const changed = { eventId: newId('evt'), organizationId: newId('org'), slugs: [slug], handles: [], moved: false };
    await transaction(aVisitor(), (ctx) => emit(ctx, eventChanged, changed));

    await expect.poll(page, { timeout: SOON_MS, interval: 20 }).toBe('version 2');
    expect(line.broken()).toBe(ATTEMPT);
  });
});

async function theWorker(settings: Record<string, string>) {
  const child = fork('server/jobs/worker.ts', { execArgv: ['--import', 'tsx'], env: { ...process.env, ...settings } });
  const exited = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await exited;
  });
  await once(child, 'message');
}
