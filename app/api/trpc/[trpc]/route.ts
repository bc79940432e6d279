import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { revalidatePath, revalidateTag } from 'next/cache';
import { doorContext } from '@/server/api/context';
import { appRouter } from '@/server/api/root';
import { locales } from '@/server/i18n/config';
import { currentActor } from '@/server/identity/session';
import type { AfterCommit } from '@/server/kernel/context';
import { MAX_BATCH_SIZE } from '@/server/kernel/pure/batch';

const flush = ({ tags, paths }: AfterCommit): void => {
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
  for (const path of paths) for (const locale of locales) revalidatePath(`/${locale}${path}`);
};

const handler = (request: Request): Promise<Response> =>
  fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    // A page asks for a handful of things at once; a thousand in one request is somebody else.
    maxBatchSize: MAX_BATCH_SIZE,
    createContext: async () => doorContext({ actor: await currentActor(), headers: request.headers, flush }),
    responseMeta: () => ({ headers: new Headers({ 'cache-control': 'no-store' }) }),
  });

export { handler as GET, handler as POST };
