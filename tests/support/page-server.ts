import { createServer, type IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';

export type Asked = { path: string; cookie?: string; authorization?: string };
type Answer = { status?: number; headers?: Record<string, string>; body: string };

const FRESH = { 'cache-control': 's-maxage=300, stale-while-revalidate=86400', vary: 'rsc, Accept-Encoding' };

/** Stands for Next behind a cache: remembers who asked for what, and answers what the test says. */
export async function aPageServer() {
  const asked: Asked[] = [];
  let answer: (request: IncomingMessage) => Answer = () => ({ body: 'a page' });
  const server = createServer((request, response) => {
    const { cookie, authorization } = request.headers;
    asked.push({ path: request.url ?? '', cookie, authorization });
    const { status = 200, headers = FRESH, body } = answer(request);
    const packed = request.headers['accept-encoding']?.includes('gzip');
    response.writeHead(status, {
      'content-type': 'text/html',
      ...headers,
      ...(packed && { 'content-encoding': 'gzip' }),
    });
    response.end(packed ? gzipSync(body) : body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server of pages has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    says: (next: typeof answer) => {
      answer = next;
    },
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
