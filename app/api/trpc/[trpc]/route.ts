import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { currentActor } from '@/server/api/actor';
import { doorContext } from '@/server/api/context';
import { appRouter } from '@/server/api/root';
import { expirePagesEverywhere } from '@/server/api/stale-pages';
import { withinLimit } from '@/server/api/within-limit';
import { MAX_BATCH_SIZE } from '@/server/kernel/pure/batch';

/** As much as a form may bring: files take another way. */
const MAX_BODY_BYTES = 1024 * 1024;

const handler = (request: Request): Promise<Response> =>
  withinLimit(request, { maxBytes: MAX_BODY_BYTES, again: (url, init) => new Request(url, init) }, (req) =>
    fetchRequestHandler({
      endpoint: '/api/trpc',
      req,
      router: appRouter,
      // A page asks for a handful of things at once; a thousand in one request is somebody else.
      maxBatchSize: MAX_BATCH_SIZE,
      createContext: async () =>
        doorContext({ actor: await currentActor(), headers: req.headers, flush: expirePagesEverywhere }),
      responseMeta: () => ({ headers: new Headers({ 'cache-control': 'no-store' }) }),
    }),
  );

export { handler as GET, handler as POST };
