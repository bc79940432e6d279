import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { GOING_AWAY } from './close-codes';
import { answerControl } from './control';
import { Faults } from './faults';
import { openHouse, type RealtimeOptions } from './house';
import { Refused, type Reply, sendReply } from './http';
import { keepAlive } from './keep-alive';
import { MAX_MESSAGE_BYTES } from './limits';
import { Replays } from './replays';
import { answerRest } from './rest';
import { welcome } from './welcome';

/** How long a peer that was told to go may take to say goodbye. */
const CLOSE_TIMEOUT_MS = 2000;
/** Those who are told why they may not stay need a socket for that too; more of them get none. */
const MAX_LEAVING = 1000;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 20_000;

/** `closeTimeout` is newer than the types of ws. */
const socketOptions = {
  noServer: true,
  perMessageDeflate: false,
  maxPayload: MAX_MESSAGE_BYTES,
  closeTimeout: CLOSE_TIMEOUT_MS,
};

function refusal(error: unknown): Reply {
  if (error instanceof Refused) return { status: error.status, json: { error: error.message } };
  console.error('realtime: unexpected error', error);
  return { status: 500, json: { error: 'An unexpected error occurred' } };
}

export function createRealtimeServer(options: RealtimeOptions): Server {
  const { controlKey, stopping, limits } = options;
  const house = openHouse(options);
  const faults = new Faults();
  const publishing = { house, faults, replays: new Replays(), stopping };

  const answer = async (request: IncomingMessage): Promise<Reply> => {
    if (request.url === '/health') return { status: 200, json: { status: 'ok' } };
    const control = await answerControl({ house, faults, controlKey }, request);
    const reply = control ?? (await answerRest(publishing, request));
    return reply ?? { status: 404, json: { error: 'There is nothing here' } };
  };

  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    async (request, response) => {
      const reply = await answer(request).catch((error: unknown) => {
        // Whoever hung up half-way has nobody left to read an answer.
        return request.destroyed && !request.complete ? null : refusal(error);
      });
      if (!reply) return;
      // Whatever of the body nobody read is thrown away, so that the connection can be used again.
      request.resume();
      if (stopping.aborted) response.setHeader('connection', 'close');
      sendReply(response, reply);
    },
  );

  const sockets = new WebSocketServer(socketOptions);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (stopping.aborted || sockets.clients.size >= limits.maxConnections + MAX_LEAVING) {
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => welcome(house, client, request));
  });

  keepAlive(house, stopping);
  stopping.addEventListener('abort', () => {
    for (const connection of house.connections) connection.close(GOING_AWAY, 'The server stops');
  });
  return server;
}
