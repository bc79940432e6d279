import { readBody } from './body';

type Limit<Asked> = {
  maxBytes: number;
  /** The same request with the body that was read: a door may need Next's own kind of request. */
  again: (request: Asked, body: string) => Asked;
};

/**
 * Hands a request on when its body is no larger than the door takes, and refuses it otherwise, before whoever reads whole
 * bodies has seen it. Asking and leaving have no body.
 */
export async function withinLimit<Asked extends Request>(
  request: Asked,
  { maxBytes, again }: Limit<Asked>,
  handle: (request: Asked) => Promise<Response>,
): Promise<Response> {
  if (request.body === null || request.method === 'GET' || request.method === 'HEAD') return handle(request);
  const body = await readBody(request, maxBytes);
  if (body === null) return new Response(null, { status: 413, headers: { 'cache-control': 'no-store' } });
  return handle(again(request, body));
}
