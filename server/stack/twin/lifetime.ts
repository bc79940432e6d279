import type { Server } from 'node:http';

const GRACE_MS = 2000;

type Door = { host: string; port: number /** What whoever started us hears beside the port. */; told?: object };

/** From the first breath of an embedded server to its last; `stopping` is aborted between the two. */
export function twinLifetime(name: string) {
  const stopping = new AbortController();
  return {
    stopping: stopping.signal,
    serve: (server: Server, door: Door) => {
      endWith(server, stopping);
      server.on('error', (error) => {
        console.error(`${name}: can't listen.`, error);
        process.exit(1);
      });
      server.listen(door.port, door.host, () => {
        const address = server.address();
        const port = typeof address === 'object' && address ? address.port : door.port;
        console.log(`${name}: http://${door.host}:${port}`);
        process.send?.({ type: 'ready', port, ...door.told });
      });
    },
  };
}

/** Requests under way are answered; what lingers after that is cut. */
function endWith(server: Server, stopping: AbortController) {
  const stop = () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), GRACE_MS).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Started with a channel to its parent, the server must not outlive it.
  process.on('disconnect', stop);
}
