import type { IncomingMessage, ServerResponse } from 'node:http';
import { sameText } from '../../kernel/secrets';
import { ApiError } from './errors';

/** Resend counts 40 MB after Base64; the rest is room for the texts around the attachments. */
const MAX_BODY_BYTES = 44 * 1024 * 1024;

export type Call = { request: IncomingMessage; params: string[]; query: URLSearchParams };

export type Reply = { status: number; headers?: Record<string, string> } & (
  | { json: unknown; bytes?: never }
  | { bytes: Buffer; json?: never }
  | { json?: never; bytes?: never }
);

export function sendReply(response: ServerResponse, reply: Reply) {
  const isJson = reply.json !== undefined;
  const body = isJson ? Buffer.from(JSON.stringify(reply.json)) : reply.bytes;
  response.writeHead(reply.status, {
    ...(isJson ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    'content-length': body?.length ?? 0,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...reply.headers,
  });
  response.end(body);
}

/** Reads to the end even when too much arrives: a peer that is still writing would otherwise never see our answer. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    const bytes: Buffer = chunk;
    sizeBytes += bytes.length;
    if (sizeBytes > 4 * MAX_BODY_BYTES) break;
    if (sizeBytes <= MAX_BODY_BYTES) chunks.push(bytes);
    else chunks.length = 0;
  }
  if (sizeBytes > MAX_BODY_BYTES) {
    throw new ApiError('validation_error', 'The email is too large: at most 40 MB with its attachments.', 413);
  }
  return Buffer.concat(chunks);
}

export async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) {
      throw new ApiError('validation_error', 'The request body is not valid JSON.', 400);
    }
    throw cause;
  }
}

export function checkKey(request: IncomingMessage, key: string) {
  const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!given) throw new ApiError('missing_api_key', 'Missing API key in the authorization header.');
  if (!sameText(given, key)) throw new ApiError('invalid_api_key', 'API key is invalid.');
}
