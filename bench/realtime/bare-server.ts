import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { WebSocket, WebSocketServer } from 'ws';

// The least that can be called a server for this: whatever is posted goes to everybody who is connected.
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });

const server = createServer(async (request, response) => {
  const message = await buffer(request);
  for (const client of sockets.clients) {
    if (client.readyState === WebSocket.OPEN) client.send(message, { binary: false });
  }
  response.end('{}');
});
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (client) => client.on('error', () => client.terminate()));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ type: 'ready', port: typeof address === 'object' && address ? address.port : 0 });
});
process.on('disconnect', () => process.exit(0));
