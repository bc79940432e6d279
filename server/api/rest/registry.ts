import { z } from 'zod';
import type { Ctx } from '../../kernel/context';
import type { Limit } from '../../kernel/rate-limit';

/** What a query string, a path or a body may be: an object whose values are checked one by one. */
type Shape = z.ZodObject;

export type Endpoint = {
  method: 'GET';
  path: `/${string}`;
  operationId: string;
  summary: string;
  description: string;
  tag: string;
  query: Shape;
  response: Shape;
  rate: Limit;
  /** Calls the same query or command as every other door, with a query that was checked; answers what is promised. */
  handle: (ctx: Ctx, query: unknown) => Promise<Record<string, unknown>>;
};

type EndpointParts<Query extends Shape, Response extends Shape> = Omit<Endpoint, 'query' | 'response' | 'handle'> & {
  query: Query;
  response: Response;
  handle: (ctx: Ctx, query: z.output<Query>) => Promise<z.input<Response>>;
};

export const defineEndpoint = <Query extends Shape, Response extends Shape>(
  parts: EndpointParts<Query, Response>,
): Endpoint => ({
  ...parts,
  handle: async (ctx, query) => {
    const checked = parts.query.parse(query);
    try {
      return parts.response.parse(await parts.handle(ctx, checked));
    } catch (error) {
      // Beyond the query it is our own data that does not fit: not the caller's mistake, nor any of their business.
      if (error instanceof z.ZodError) throw new Error(`${parts.operationId} broke its promise`, { cause: error });
      throw error;
    }
  },
});
