import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import superjson from 'superjson';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { aPerson, aVisitor } from '@/tests/support/people';
import type { Ctx } from '../kernel/context';
import { conflict, DomainError, type ErrorKind, forbidden, rateLimited, retry } from '../kernel/errors';
import { logger } from '../kernel/logger';
import { appRouter } from './root';
import { createCallerFactory, devProcedure, publicProcedure, router, userProcedure } from './trpc';

const SECRET = 'hunter2';
const fails: Record<string, () => never> = {
  bug: () => {
    throw new Error(`connection to ${SECRET} refused`);
  },
  text: () => {
    throw SECRET;
  },
  ownData: () => {
    z.object({ [SECRET]: z.string() }).parse({});
    throw new Error('it fits');
  },
  refusal: () => {
    throw conflict('errors.retry', { cause: new Error(SECRET) });
  },
};

const changed = vi.fn();
const testRouter = router({
  fail: publicProcedure.input(z.enum(Object.keys(fails))).query(({ input }) => fails[input]?.()),
  refuse: publicProcedure.input(z.custom<ErrorKind>()).query(({ input }) => {
    throw new DomainError(input, 'errors.forbidden');
  }),
  checked: publicProcedure
    .input(z.object({ name: z.string().min(3, 'identity.errors.name_long') }))
    .query(() => 'fine'),
  change: publicProcedure.mutation(({ ctx }) => {
    ctx.afterCommit.tags.add('events');
    return 'changed';
  }),
  failedChange: publicProcedure.mutation(({ ctx }) => {
    ctx.afterCommit.tags.add('events');
    throw forbidden();
  }),
  mine: userProcedure.query(({ ctx }) => (ctx.actor.kind === 'user' ? ctx.actor.id : 'nobody')),
  dev: devProcedure.query(() => 'tools'),
});

const door = (ctx: Ctx, devTools = false) => ({ ...ctx, flush: changed, devTools });

async function call(path: string, input?: unknown, { method = 'GET', ctx = aVisitor() } = {}) {
  const url = new URL(`http://foyer.test/api/trpc/${path}`);
  const body = JSON.stringify(superjson.serialize(input));
  if (method === 'GET') url.searchParams.set('input', body);
  const answer = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: new Request(url, {
      method,
      ...(method === 'POST' && { body, headers: { 'content-type': 'application/json' } }),
    }),
    router: testRouter,
    createContext: () => door(ctx),
  });
  const text = await answer.text();
  return { status: answer.status, text, error: errorOf(JSON.parse(text)) };
}

const wireError = z.object({
  error: z.object({
    json: z.object({ message: z.string(), code: z.number(), data: z.record(z.string(), z.unknown()) }).strict(),
  }),
});
const errorOf = (body: unknown) => wireError.safeParse(body).data?.error.json;

const logged = vi.spyOn(logger(), 'error');
beforeEach(() => {
  logged.mockClear();
  changed.mockClear();
});

describe('an error on the wire', () => {
  test.each(['bug', 'text', 'ownData'])(
    'of the kind "%s" says that something went wrong, and the log says what',
    async (kind) => {
      const { status, text, error } = await call('fail', kind);
      expect(status).toBe(500);
      expect(error?.message).toBe('errors.unexpected');
      expect(error?.data).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
        httpStatus: 500,
        reason: 'errors.unexpected',
        fields: {},
        values: {},
      });
      expect(text).not.toContain(SECRET);
      expect(text).not.toMatch(/stack|\.ts/);
      expect(logged).toHaveBeenCalledOnce();
      expect(logged.mock.calls[0]?.[0]).toMatchObject({ procedure: 'fail', requestId: 'test' });
    },
  );

  test('that refuses keeps its cause to itself and is not logged', async () => {
    const { status, text, error } = await call('fail', 'refusal');
    expect([status, error?.message]).toEqual([409, 'errors.retry']);
    expect(text).not.toContain(SECRET);
    expect(logged).not.toHaveBeenCalled();
  });

  test('about the input names the field and our message', async () => {
    const { status, error } = await call('checked', { name: 'ab' });
    expect(status).toBe(400);
    expect(error?.data).toMatchObject({
      reason: 'errors.invalid_input',
      fields: { name: 'identity.errors.name_long' },
    });
  });

  test('about an unknown procedure does not repeat what was asked for', async () => {
    const { status, text, error } = await call(`nothing-${SECRET}`);
    expect([status, error?.message]).toEqual([404, 'errors.not_found']);
    expect(text).not.toContain(SECRET);
  });
});

test.each<[ErrorKind, number]>([
  ['invalid', 400],
  ['unauthenticated', 401],
  ['forbidden', 403],
  ['not_found', 404],
  ['conflict', 409],
  ['rate_limited', 429],
  ['retry', 503],
])('a refusal of the kind %s answers %i', async (kind, status) => {
  expect((await call('refuse', kind)).status).toBe(status);
});

test('pages are expired after a change, and not after one that failed or after a read', async () => {
  await call('change', undefined, { method: 'POST' });
  expect(changed).toHaveBeenCalledOnce();
  await call('failedChange', undefined, { method: 'POST' });
  await call('checked', { name: 'abc' });
  expect(changed).toHaveBeenCalledOnce();
});

test('a change cannot be made by following a link', async () => {
  const { status } = await call('change', undefined, { method: 'GET' });
  expect(status).toBe(405);
  expect(changed).not.toHaveBeenCalled();
});

test('a person’s procedure is closed to visitors', async () => {
  expect((await call('mine')).error?.data.reason).toBe('errors.sign_in_first');
  const { ctx, id } = await aPerson();
  expect((await call('mine', undefined, { ctx })).text).toContain(id);
});

test('a developer’s procedure does not exist unless the tools are open', async () => {
  const createCaller = createCallerFactory(testRouter);
  await expect(createCaller(door(aVisitor())).dev()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await createCaller(door(aVisitor(), true)).dev()).toBe('tools');
});

test('a character that no column can hold is the sender’s mistake, through the real door too', async () => {
  const api = createCallerFactory(appRouter)(door(aVisitor()));
  const attempt = api.identity.signIn({ login: 'a\u0000b', password: 'x', deviceToken: 'A'.repeat(43) });
  await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(logged).not.toHaveBeenCalled();
});

test('helpers of refusals say what they mean', () => {
  expect([rateLimited(5), retry(new Error('x')), forbidden()].map(({ kind }) => kind)).toEqual([
    'rate_limited',
    'retry',
    'forbidden',
  ]);
});
