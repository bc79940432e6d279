import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that can be cut: each connection that is to break ends when the first word comes along it. */
export async function aBadLine(to: string) {
  const { hostname, port } = new URL(to);
  let [left, broken] = [0, 0];
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect({ host: hostname, port: Number(port) });
    open.add(near);
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    far.pipe(near);
    near.on('data', (words) => {
      if (left === 0) {
        far.write(words);
        return;
      }
      left -= 1;
      broken += 1;
      near.destroy();
      far.destroy();
    });
    near.on('close', () => {
      open.delete(near);
      far.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    breakNext: (connections: number) => {
      left = connections;
    },
    broken: () => broken,
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        for (const near of open) near.destroy();
      }),
  };
}
