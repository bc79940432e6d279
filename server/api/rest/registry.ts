import type { z } from 'zod';
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
  /** Calls the same query or command as every other door. Its input is checked before, its answer after. */
  handle: (ctx: Ctx, query: unknown) => Promise<unknown>;
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
  handle: (ctx, query) => parts.handle(ctx, parts.query.parse(query)),
});
