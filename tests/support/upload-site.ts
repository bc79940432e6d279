import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createRouteHandler, createUploadthing, type FileRouter } from 'uploadthing/server';
import type { UploadStoreProcess } from '@/server/integrations/storage/testing';

const file = createUploadthing();

export type Heard = { key: string; name: string; size: number; type: string };

/** A site of the vendor's own package beside a store: its routes, and whatever it was told. */
export async function startUploadSite(store: UploadStoreProcess) {
  const heard: Heard[] = [];
  const failing = { callbacks: 0 };
  const router = {
    picture: file({ image: { maxFileSize: '1MB' }, blob: { maxFileSize: '1MB' } })
      .middleware(() => ({ by: 'ada' }))
      .onUploadComplete(({ file: { key, name, size, type }, metadata }) => {
        heard.push({ key, name, size, type });
        return { by: metadata.by, number: heard.length };
      }),
    brief: file({ blob: { maxFileSize: '1MB' } }, { presignedURLTTL: 1 }).onUploadComplete(() => undefined),
    unawaited: file({ blob: { maxFileSize: '1MB' } }, { awaitServerData: false }).onUploadComplete(
      ({ file: { key, name, size, type } }) => {
        heard.push({ key, name, size, type });
      },
    ),
  } satisfies FileRouter;

  const server = createServer(async (request, response) => {
    const webRequest = await toWebRequest(request);
    if (webRequest.headers.get('uploadthing-hook') && failing.callbacks > 0) {
      failing.callbacks -= 1;
      response.writeHead(503).end();
      return;
    }
    const answer = await handle(webRequest);
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port was given');
  const url = `http://localhost:${address.port}/api/uploads`;
  const { token, ingestUrl } = store.options;
  const handle = createRouteHandler({
    router,
    config: { token, ingestUrl, callbackUrl: url, isDev: false, logLevel: 'None' },
  });

  return {
    url,
    heard,
    failing,
    stop: () => new Promise((resolve) => server.close(resolve)),
    /** What a browser asks before it puts anything. */
    async ask(name: string, { size, type }: { size: number; type: string }, slug = 'picture'): Promise<string> {
      const answer = await fetch(`${url}?actionType=upload&slug=${slug}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ files: [{ name, size, type, lastModified: 1 }], input: null }),
      });
      const body: { url?: string }[] = await answer.json();
      const signed = body[0]?.url;
      if (!signed) throw new Error(`The site did not sign: ${answer.status}`);
      return signed;
    },
  };
}

export type UploadSite = Awaited<ReturnType<typeof startUploadSite>>;

async function toWebRequest(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  return new Request(new URL(request.url ?? '/', `http://${request.headers.host}`), {
    method: request.method,
    headers: Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(body.length > 0 && { body }),
  });
}

/** The little of a browser that the vendor's client needs: a form sent with headers, answered with JSON. */
export class PlainXhr extends EventTarget {
  readonly upload = new EventTarget();
  readonly #aborted = new AbortController();
  readonly #headers = new Headers();
  #target = { method: '', url: '' };
  responseType = '';
  status = 0;
  statusText = '';
  response: unknown = null;

  open(method: string, url: string) {
    this.#target = { method, url };
  }

  setRequestHeader(name: string, value: string) {
    this.#headers.set(name, value);
  }

  abort() {
    this.#aborted.abort();
  }

  async send(body: FormData) {
    const { method, url } = this.#target;
    try {
      const answer = await fetch(url, { method, body, headers: this.#headers, signal: this.#aborted.signal });
      this.status = answer.status;
      this.response = await answer.json();
      this.dispatchEvent(new Event('load'));
    } catch {
      // As in a browser, whoever listens learns only that it failed.
      this.dispatchEvent(new Event('error'));
    }
  }
}
