import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import { pushSaid } from '../jobs/push';
import type { AfterCommit, Ctx } from '../kernel/context';
import { type ErrorKind, notFound, unauthenticated } from '../kernel/errors';
import { logger } from '../kernel/logger';
import { countProcedure } from '../kernel/metrics';
import { domainErrorOf, refusalOf } from './errors';

/** What a door adds to the context: how its kind of request expires cached pages after a commit. */
export type DoorCtx = Ctx & { flush: (after: AfterCommit) => void; devTools: boolean };

const t = initTRPC.context<DoorCtx>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error }) => {
    const { reason, fields, values } = refusalOf(error);
    // The stack and the text of an error belong in the log, not on the wire.
    return {
      code: shape.code,
      message: reason,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, reason, fields, values },
    };
  },
});

const CODES: Record<ErrorKind, TRPCError['code']> = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  rate_limited: 'TOO_MANY_REQUESTS',
  retry: 'SERVICE_UNAVAILABLE',
};

/** The one place where a refusal becomes a transport error and a bug reaches the log. Procedures never catch. */
const guarded = t.procedure.use(async ({ ctx, path, type, next }) => {
  const startedAt = performance.now();
  const result = await next();
  countProcedure({ path, ok: result.ok, seconds: (performance.now() - startedAt) / 1000 });
  if (result.ok) {
    if (type === 'mutation') {
      ctx.flush(ctx.afterCommit);
      pushSaid(ctx);
    }
    return result;
  }
  const { cause } = result.error;
  const refused = domainErrorOf(cause);
  if (refused) throw new TRPCError({ code: CODES[refused.kind], message: refused.reason, cause: refused });
  if (result.error.code === 'INTERNAL_SERVER_ERROR') {
    logger().error({ procedure: path, requestId: ctx.request.id, error: cause ?? result.error }, 'procedure failed');
    // Next shows and logs this instead of a number of its own, so the page, the log and the response name one id.
    Object.assign(result.error, { digest: ctx.request.id });
  }
  return result;
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Anyone may knock; the command decides. */
export const publicProcedure = guarded;

/** Only says who is knocking: what they may do is asked in the command. */
export const userProcedure = guarded.use(({ ctx, next }) => {
  if (ctx.actor.kind !== 'user') throw unauthenticated();
  return next();
});

/** Exists only while the screens under /dev do. */
export const devProcedure = guarded.use(({ ctx, next }) => {
  if (!ctx.devTools) throw notFound();
  return next();
});
