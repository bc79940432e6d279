import { createSocket } from 'node:dgram';
import { once } from 'node:events';
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

/** The UDP port one would like, else any. */
export async function chooseUdpPort(wished: number): Promise<number> {
  return (await boundUdpPort(wished)) ?? (await boundUdpPort(0)) ?? Promise.reject(new Error('No UDP port was given'));
}

async function boundUdpPort(port: number): Promise<number | undefined> {
  const socket = createSocket('udp4');
  try {
    const listening = once(socket, 'listening');
    socket.bind({ port, address: '127.0.0.1', exclusive: true });
    await listening;
    return socket.address().port;
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['EADDRINUSE', 'EACCES'].includes(String(error.code)))
      return undefined;
    throw error;
  } finally {
    socket.close();
  }
}
