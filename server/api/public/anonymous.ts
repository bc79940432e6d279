import { randomUUID } from 'node:crypto';
import { isBuilding } from '../../env';
import { findJpeg } from '../../files/queries/find-jpeg';
import { anonymous } from '../../kernel/pure/actor';
import { doorContext } from '../context';
import { refusalOf } from '../errors';
import { appRouter } from '../root';
import { createCallerFactory } from '../trpc';

const createCaller = createCallerFactory(appRouter);

/** The router as a stranger sees it. Only reads go through here, so there is never anything to expire. */
export const anonymousApi = () => createCaller(anonymousContext());

const anonymousContext = () =>
  doorContext({ actor: anonymous, headers: new Headers({ 'x-request-id': randomUUID() }), flush: () => undefined });

/** Bytes of a picture that a page shows. Not a procedure: browsers get theirs from the store. */
export const readJpeg = (wanted: Parameters<typeof findJpeg>[1]) => findJpeg(anonymousContext(), wanted);

/** A build has no database: pages are built empty and filled when the tag `public` is expired at the start. */
export const publicRead = <Result>(read: () => Promise<Result>, whileBuilding: Result): Promise<Result> =>
  isBuilding() ? Promise.resolve(whileBuilding) : read();

/** What a stranger may not see, and what nobody can ask for, is not there. */
export async function orNull<Result>(read: Promise<Result>): Promise<Result | null> {
  try {
    return await read;
  } catch (error) {
    const { kind } = refusalOf(error);
    if (kind === 'not_found' || kind === 'invalid') return null;
    throw error;
  }
}
