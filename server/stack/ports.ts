import { createServer } from 'node:net';

/** Whether somebody could listen there now. */
function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The port one would like, else the next free one above it; without a wish, any. Never one that is promised already. */
export async function choosePort(preferred: number | undefined, promised: ReadonlySet<number>): Promise<number> {
  for (let port = preferred ?? 0; preferred && port < Math.min(preferred + 100, 65_536); port += 1) {
    if (!promised.has(port) && (await isFree(port))) return port;
  }
  const port = await anyPort();
  return promised.has(port) ? choosePort(undefined, promised) : port;
}

function anyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port was given')),
      );
    });
  });
}
