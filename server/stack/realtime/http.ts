import type { IncomingMessage, ServerResponse } from 'node:http';

/** Ten events of 10 KB, each of whose characters may have to be escaped. */
const MAX_BODY_BYTES = 512 * 1024;

export type Reply = { status: number; json: unknown };

/** A refusal as Pusher gives one: the status says which kind, the text is for people. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function sendReply(response: ServerResponse, { status, json }: Reply) {
  const body = Buffer.from(JSON.stringify(json));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** What is too large is thrown away as it comes, for a peer that is still writing would not see our answer. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    const bytes: Buffer = chunk;
    sizeBytes += bytes.length;
    if (sizeBytes > 4 * MAX_BODY_BYTES) break;
    if (sizeBytes <= MAX_BODY_BYTES) chunks.push(bytes);
    else chunks.length = 0;
  }
  if (sizeBytes > MAX_BODY_BYTES) throw new Refused(413, 'The request is too large');
  return Buffer.concat(chunks);
}

export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError)
      throw new Refused(400, 'The body is not valid JSON');
    throw cause;
  }
}
