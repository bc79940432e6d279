import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { describe, expect, type TestContext, test, vi } from 'vitest';
import { aHome, aPart, diary, isAlive, pidsOf, ROOT } from '@/tests/support/fake-part';
import type { Part } from './part';
import { postgresPart } from './parts/postgres';
import { type StackOptions, startStack } from './stack';
import { readState } from './state';

type Options = Partial<Pick<StackOptions, 'parts' | 'shell' | 'signal'>> & { home?: string };

async function aStack({ onTestFinished }: TestContext, { home, shell, ...options }: Options) {
  const folder = home ?? aHome(onTestFinished);
  const stack = await startStack({
    root: ROOT,
    mode: 'start',
    shell: { PATH: process.env.PATH, FOYER_HOME: folder, ...shell },
    say: () => undefined,
    ...options,
  });
  onTestFinished(() => stack.stop());
  return stack;
}

const portOf = (variable: string, preferred?: number): Partial<Part> => ({ port: { variable, preferred } });

/** Somebody else who listens on a port of their own. */
async function aNeighbour({ onTestFinished }: TestContext): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

describe.concurrent('a stack', () => {
  test('starts databases before services and stops in the reverse order', async (context) => {
    const parts = [aPart('web'), aPart('database', ['stays'], { phase: 'database' }), aPart('worker')];
    const stack = await aStack(context, { parts });
    await stack.stop();
    expect(diary(stack.home)).toEqual([
      'database began',
      'web began',
      'worker began',
      'worker ended',
      'web ended',
      'database ended',
    ]);
  });

  test('stops what has been started when a part cannot be', async (context) => {
    const home = aHome(context.onTestFinished);
    const parts = [aPart('database', ['stays'], { phase: 'database' }), aPart('web', ['fails'])];
    await expect(aStack(context, { home, parts })).rejects.toThrow('The web could not be started');
    expect(pidsOf(home, 'database began').map(isAlive)).toEqual([false]);
    await aStack(context, { home, parts: [aPart('web')] });
  });

  test('reports an optional part that is missing and runs the rest', async (context) => {
    const missing = { optional: true, missing: async () => 'there is no LiveKit for this machine' };
    const stack = await aStack(context, { parts: [aPart('video', ['stays'], missing), aPart('web')] });
    expect(stack.missing).toMatchObject([{ part: { name: 'video' }, why: 'there is no LiveKit for this machine' }]);
    expect(diary(stack.home)).toEqual(['web began']);
  });

  test('tells nobody of an optional part that is missing or cannot be started', async (context) => {
    const video = (parts: Partial<Part>): Partial<Part> => ({
      optional: true,
      provides: () => ({ VIDEO_URL: 'embedded' }),
      ...parts,
    });
    const absent = await aStack(context, { parts: [aPart('video', [], video({ missing: async () => 'not here' }))] });
    expect(absent.env.VIDEO_URL).toBeUndefined();

    const broken = await aStack(context, { parts: [aPart('video', ['fails'], video({})), aPart('web')] });
    expect(broken.missing).toMatchObject([
      { part: { name: 'video' }, why: expect.stringContaining('The video could not') },
    ]);
    expect(broken.env.VIDEO_URL).toBeUndefined();
    expect(broken.running.map(({ part }) => part.name)).toEqual(['web']);
    expect(diary(broken.home)).toContain('web began');
  });

  test('gets what a later part needs while the earlier ones start', async (context) => {
    const home = aHome(context.onTestFinished);
    const slow = Promise.withResolvers<undefined>();
    const parts = [
      aPart('database', ['stays'], { phase: 'database' }),
      aPart('video', ['stays'], { optional: true, missing: () => slow.promise }),
      aPart('web'),
    ];
    const starting = aStack(context, { home, parts });
    await vi.waitFor(() => expect(diary(home)).toEqual(['database began']), 10_000);
    slow.resolve(undefined);
    await starting;
    expect(diary(home)).toEqual(['database began', 'video began', 'web began']);
  });

  test('stops for a part that is missing and needed', async (context) => {
    const missing = { missing: async () => 'PostgreSQL cannot run here; set DATABASE_URL.' };
    const parts = [aPart('database', ['stays'], missing)];
    await expect(aStack(context, { parts })).rejects.toThrow('PostgreSQL cannot run here; set DATABASE_URL.');
  });

  test('does not start a part that something outside replaces, nor tells others of it', async (context) => {
    const replaced: Partial<Part> = {
      replacedBy: (env) => (env.VIDEO_URL ? 'VIDEO_URL' : undefined),
      provides: () => ({ VIDEO_URL: 'embedded' }),
    };
    const parts = [aPart('video', ['stays'], replaced), aPart('web')];
    const stack = await aStack(context, { parts, shell: { VIDEO_URL: 'https://video.example.org' } });
    expect(stack.replaced).toMatchObject([{ part: { name: 'video' }, variable: 'VIDEO_URL' }]);
    expect(stack.env.VIDEO_URL).toBe('https://video.example.org');
    expect(diary(stack.home)).toEqual(['web began']);
  });

  test('has its data folder for itself', async (context) => {
    const stack = await aStack(context, { parts: [aPart('web')] });
    const second = aStack(context, { home: stack.home, parts: [aPart('web')] });
    await expect(second).rejects.toThrow(
      `Foyer already runs from this data folder at ${stack.origin} (process ${process.pid}); stop it, or set another FOYER_HOME.`,
    );
    expect(diary(stack.home)).toEqual(['web began']);
  });

  test('takes over the lock of one that is gone', async (context) => {
    const home = aHome(context.onTestFinished);
    writeFileSync(join(home, 'lock'), JSON.stringify({ pid: process.pid, fingerprint: 'an earlier boot/1' }));
    const stack = await aStack(context, { home, parts: [aPart('web')] });
    expect(stack.running).toHaveLength(1);
  });

  test('takes the next port when the one it would like is busy, and never one twice', async (context) => {
    const busy = await aNeighbour(context);
    const parts = [
      aPart('web', ['stays'], portOf('PORT', busy)),
      aPart('video', ['stays'], portOf('VIDEO_PORT', busy)),
    ];
    const { ports } = readState((await aStack(context, { parts })).home);
    expect(ports.web).toBeGreaterThan(busy);
    expect(ports.video).toBeGreaterThan(busy);
    expect(ports.web).not.toBe(ports.video);
  });

  test('keeps its ports from one start to the next', async (context) => {
    const home = aHome(context.onTestFinished);
    const parts = [aPart('web', ['stays'], portOf('PORT'))];
    const first = await aStack(context, { home, parts });
    const { ports } = readState(home);
    await first.stop();
    await aStack(context, { home, parts });
    expect(readState(home).ports).toEqual(ports);
  });

  test.for(['0', '70000', 'eighty', '80.5'])('is told that %s is no port', async (port, context) => {
    const start = aStack(context, { shell: { PORT: port }, parts: [aPart('web', ['stays'], portOf('PORT'))] });
    await expect(start).rejects.toThrow('PORT must be a port number between 1 and 65535.');
  });

  test('writes down what runs, for whoever wants to know', async (context) => {
    const stack = await aStack(context, { parts: [aPart('web')] });
    const [pid] = pidsOf(stack.home, 'web began');
    expect(readState(stack.home)).toMatchObject({ origin: stack.origin, parts: { web: { status: 'ready', pid } } });
    await stack.stop();
    expect(readState(stack.home)).toMatchObject({ parts: { web: { status: 'stopped' } } });
  });

  test('begins as if it were new when that file was cut short', async (context) => {
    const home = aHome(context.onTestFinished);
    writeFileSync(join(home, 'state.json'), '{"ports": {"web": 41');
    const stack = await aStack(context, { home, parts: [aPart('web')] });
    expect(readState(stack.home).parts.web?.status).toBe('ready');
  });

  test('given up before it began, begins nothing', async (context) => {
    const home = aHome(context.onTestFinished);
    const given = aStack(context, { home, parts: [aPart('web')], signal: AbortSignal.abort() });
    await expect(given).rejects.toThrow();
    expect(diary(home)).toEqual([]);
  });

  test('asked to stop twice, stops once', async (context) => {
    const stack = await aStack(context, { parts: [aPart('web')] });
    await Promise.all([stack.stop(), stack.stop()]);
    expect(diary(stack.home)).toEqual(['web began', 'web ended']);
  });
});

test('PostgreSQL killed under a running stack comes back by itself, with everything that was committed', async (context) => {
  // A folder that stays: as root, its programs may have to be copied to where PostgreSQL's own user gets at them.
  const home = join(ROOT, '.foyer-test', 'crash');
  const stack = await aStack(context, { home, parts: [postgresPart] });
  const sql = postgres(stack.env.DATABASE_URL ?? '', { max: 1, connect_timeout: 2, onnotice: () => undefined });
  context.onTestFinished(() => sql.end({ timeout: 1 }));
  const owner = postgres(stack.env.DATABASE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  await owner`drop table if exists kept`;
  await owner`create table kept as select 'the curtain' as what`;
  await owner`grant select on kept to foyer_app`;
  await owner.end();

  const [database] = stack.running;
  process.kill(database?.state().pid ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(database?.state()).toMatchObject({ status: 'ready', restarts: 1 }), {
    timeout: 25_000,
  });
  expect(database?.state().lastExit).toBe('SIGKILL');
  expect(await sql`select what from kept`).toEqual([{ what: 'the curtain' }]);
});

test('a stack’s secrets are its own business', async (context) => {
  const stack = await aStack(context, { parts: [aPart('web')] });
  const file = join(stack.home, 'secrets.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(stack.env.AUTH_SECRET).toBe(JSON.parse(readFileSync(file, 'utf8')).authSecret);
});
