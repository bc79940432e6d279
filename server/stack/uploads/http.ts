import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sameText } from '../../kernel/secrets';
import { UploadError } from './errors';

/** Only questions about files come as JSON; the files themselves are streamed past this. */
const MAX_JSON_BYTES = 256 * 1024;
const MAX_DRAINED_BYTES = 32 * 1024 * 1024;

export type Call = { request: IncomingMessage; url: URL };

export type Reply = { status: number; headers?: Record<string, string> } & (
  | { json: unknown; stream?: never }
  | { stream: Readable; json?: never }
  | { json?: never; stream?: never }
);

export async function sendReply(response: ServerResponse, reply: Reply): Promise<void> {
  const body = reply.json === undefined ? undefined : Buffer.from(JSON.stringify(reply.json));
  response.writeHead(reply.status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(body && { 'content-type': 'application/json; charset=utf-8' }),
    ...(!reply.stream && { 'content-length': String(body?.length ?? 0) }),
    ...reply.headers,
  });
  if (reply.stream) await pipeline(reply.stream, response);
  else response.end(body);
}

export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    const bytes: Buffer = chunk;
    sizeBytes += bytes.length;
    if (sizeBytes > MAX_JSON_BYTES) throw new UploadError(413, 'The request body is too large.');
    chunks.push(bytes);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof TypeError)) throw cause;
    throw new UploadError(400, 'The request body is not valid JSON.');
  }
}

/** A peer that is still writing would never see our refusal, so the rest is thrown away as it comes; to a limit. */
export function drain(request: IncomingMessage): void {
  let sizeBytes = 0;
  request.on('data', (chunk: Buffer) => {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_DRAINED_BYTES) request.destroy();
  });
  request.resume();
}

/** The vendor's own header: shown by the application's server, never by a browser. */
export function checkApiKey(request: IncomingMessage, apiKey: string): void {
  const given = request.headers['x-uploadthing-api-key'];
  if (typeof given !== 'string' || !sameText(given, apiKey)) throw new UploadError(401, 'Invalid API key.');
}

export function checkBearer(request: IncomingMessage, key: string): void {
  const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!given || !sameText(given, key)) throw new UploadError(401, 'Invalid key.');
}
