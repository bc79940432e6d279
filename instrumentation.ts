import type { Instrumentation } from 'next';

/** A wrong setting stops the start with its name, instead of failing the first visitor. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env } = await import('./server/env');
  if (env().NODE_ENV !== 'production') return;
  const { forgetOldPages } = await import('./server/api/forget-old-pages');
  // Not awaited: it is this process that has to answer.
  void forgetOldPages();
}

/** What a page threw, with the number that its reader was shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logger } = await import('./server/kernel/logger');
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined;
  const requestId = request.headers['x-request-id'];
  logger().error({ error, digest, requestId, method: request.method, routePath, routeType }, 'request failed');
};
