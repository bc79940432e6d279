import { readBody } from './body';

/** Part by part, because what Next hands on only looks like a request and cannot be copied as one. */
type Sent = { method: string; headers: Headers; body: string; signal: AbortSignal };

type Limit<Asked> = {
  maxBytes: number;
  /** Of the same kind as what was asked: a door may need Next's own kind of request. */
  again: (url: string, init: Sent) => Asked;
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
  const { url, method, headers, signal } = request;
  return handle(again(url, { method, headers, body, signal }));
}
