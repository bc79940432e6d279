import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { fillPages, untilReady } from './public-pages';

/** A web process that answers everything with one status. */
async function aWebProcess(status: number): Promise<{ INTERNAL_ORIGIN: string; INTERNAL_KEY: string }> {
  const server = createServer((_, response) => response.writeHead(status).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port was given');
  return { INTERNAL_ORIGIN: `http://127.0.0.1:${address.port}`, INTERNAL_KEY: 'key' };
}

test('whoever stops the start does not wait for a worker that never gets ready', async () => {
  const stopping = new AbortController();
  const waiting = untilReady(await aWebProcess(503), stopping.signal);
  stopping.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});

test('pages that fail or do not answer stop the start with a sentence', async () => {
  await expect(fillPages(await aWebProcess(500))).rejects.toMatchObject({
    name: 'StartError',
    message: '/api/internal/revalidate answers 500; see the logs of the web process and the worker.',
  });
  const nobody = { INTERNAL_ORIGIN: 'http://127.0.0.1:1', INTERNAL_KEY: 'key' };
  await expect(fillPages(nobody)).rejects.toMatchObject({
    name: 'StartError',
    message: expect.stringContaining('does not answer'),
  });
});

test('pages that answer are enough', async () => {
  const web = await aWebProcess(200);
  await expect(fillPages(web)).resolves.toBeUndefined();
  await expect(untilReady(web)).resolves.toBeUndefined();
});
