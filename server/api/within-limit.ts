import { readBody } from './body';

type Limit = {
  maxBytes: number;
  /** The same request with the body that was read: a door that needs Next's own kind says so. */
  again?: (request: Request, body: string) => Request;
};

const plain = (request: Request, body: string) => new Request(request, { body });

/**
 * Hands a request on when its body is no larger than the door takes, and refuses it otherwise, before whoever reads whole
 * bodies has seen it. Asking and leaving have no body.
 */
export async function withinLimit(
  request: Request,
  { maxBytes, again = plain }: Limit,
  handle: (request: Request) => Promise<Response>,
): Promise<Response> {
  if (request.body === null || request.method === 'GET' || request.method === 'HEAD') return handle(request);
  const body = await readBody(request, maxBytes);
  if (body === null) return new Response(null, { status: 413, headers: { 'cache-control': 'no-store' } });
  return handle(again(request, body));
}
