import { randomUUID } from 'node:crypto';
import { isBuilding } from '../../env';
import { anonymous } from '../../kernel/pure/actor';
import { doorContext } from '../context';
import { appRouter } from '../root';
import { createCallerFactory } from '../trpc';

const createCaller = createCallerFactory(appRouter);

/** The router as a stranger sees it. Only reads go through here, so there is never anything to expire. */
export const anonymousApi = () =>
  createCaller(
    doorContext({ actor: anonymous, headers: new Headers({ 'x-request-id': randomUUID() }), flush: () => undefined }),
  );

/** A build has no database: pages are built empty and filled when the tag `public` is expired at the start. */
export const publicRead = <Result>(read: () => Promise<Result>, whileBuilding: Result): Promise<Result> =>
  isBuilding() ? Promise.resolve(whileBuilding) : read();
