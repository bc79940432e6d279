import { describe, expect, test } from 'vitest';
import { refusalOf } from '@/server/api/errors';
import { appRouter } from '@/server/api/root';
import type { DoorCtx } from '@/server/api/trpc';
import type { Ctx } from '@/server/kernel/context';
import { permissionMatrix, type Row } from './permission-matrix';
import { aWorld, callers } from './support/world';

const rows = Object.entries<Row>(permissionMatrix);
const cases = rows.flatMap(([path, row]) =>
  row === 'dev' ? [] : row.flatMap((one) => callers.map((caller) => ({ ...one, path, caller }))),
);
const devProcedures = rows.filter(([, row]) => row === 'dev').map(([path]) => path);

const through = (ctx: Ctx, devTools: boolean): DoorCtx => ({ ...ctx, devTools, flush: () => undefined });

/** Procedures are named by their path here, so the caller is walked the way a client walks it. */
async function answerOf(path: string, ctx: DoorCtx, input: unknown): Promise<{ kind: string; reason?: string }> {
  let procedure: unknown = appRouter.createCaller(ctx);
  for (const name of path.split('.')) procedure = Reflect.get(Object(procedure), name);
  if (typeof procedure !== 'function') throw new Error(`there is no procedure ${path}`);
  try {
    await procedure(input);
    return { kind: 'allowed' };
  } catch (error) {
    const { kind, reason } = refusalOf(error);
    if (kind === 'unexpected') throw error;
    return { kind, reason };
  }
}

test.each(cases)('$path about $about: $caller', async ({ path, caller, input, answers }) => {
  const world = await aWorld();

  const { kind } = await answerOf(path, through(world.contexts[caller], false), input?.(world, caller));

  expect(kind).toBe(answers[caller]);
});

describe('what exists for the screens under /dev', () => {
  const closed = { kind: 'not_found', reason: 'errors.not_found' };

  test('is not found by anybody while those are closed', async () => {
    const { contexts } = await aWorld();
    for (const path of devProcedures) {
      for (const caller of callers) {
        expect(await answerOf(path, through(contexts[caller], false), {}), `${path}: ${caller}`).toEqual(closed);
      }
    }
  });

  test('is there for whoever opens them', async () => {
    const { contexts } = await aWorld();
    for (const path of devProcedures) {
      expect(await answerOf(path, through(contexts.anonymous, true), {}), path).not.toEqual(closed);
    }
  });
});
