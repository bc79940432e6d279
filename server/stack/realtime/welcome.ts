import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { type CloseCode, closeCodes, INTERNAL_ERROR } from './close-codes';
import { Connection } from './connection';
import { serverFrame } from './frames';
import type { House } from './house';
import { receive } from './receiving';
import { signOut } from './sign-in';
import { leave } from './subscribing';

const OLDEST_PROTOCOL = 5;
const NEWEST_PROTOCOL = 7;

type Refusal = { code: CloseCode; message: string };

/** Why this one may not connect; null when it may. */
function refusalOf(house: House, { url = '', headers }: IncomingMessage): Refusal | null {
  const address = URL.parse(url, 'http://realtime');
  const key = /^\/app\/([^/]+)$/.exec(address?.pathname ?? '')?.[1];
  if (!address || key === undefined) return { code: closeCodes.noSuchPath, message: 'Path not found' };
  if (key !== house.app.key) return { code: closeCodes.noSuchApp, message: 'There is no app with this key' };
  // Answered in the protocol, for a client that is refused like this stays away; after a failed handshake it would
  // knock for ever.
  if (headers.origin !== undefined && !house.origins.has(headers.origin)) {
    return { code: closeCodes.unauthorized, message: 'Origin not allowed' };
  }
  if (house.connections.size >= house.limits.maxConnections) {
    return { code: closeCodes.overCapacity, message: 'Too many connections' };
  }
  return refusedVersion(address.searchParams.get('protocol'));
}

function refusedVersion(protocol: string | null): Refusal | null {
  if (protocol === null) return { code: closeCodes.noVersion, message: 'No protocol version supplied' };
  if (!/^\d{1,9}$/.test(protocol)) return { code: closeCodes.wrongVersion, message: 'Invalid version string format' };
  const version = Number(protocol);
  const known = version >= OLDEST_PROTOCOL && version <= NEWEST_PROTOCOL;
  return known ? null : { code: closeCodes.unsupportedVersion, message: 'Unsupported protocol version' };
}

export function welcome(house: House, socket: WebSocket, request: IncomingMessage) {
  const connection = new Connection(socket, house.buffers, Date.now());
  // A frame that breaks the rules of WebSocket is answered and closed by ws itself; there is nothing left to do.
  socket.on('error', () => undefined);
  const refused = refusalOf(house, request);
  if (refused) return connection.refuse(refused.code, refused.message);

  house.connections.add(connection);
  socket.on('message', (text: Buffer, isBinary) => receiveSafely(house, connection, { text, isBinary }));
  socket.on('pong', () => connection.heardFrom(Date.now()));
  socket.on('close', () => sayGoodbye(house, connection));
  connection.send(
    serverFrame('pusher:connection_established', {
      socket_id: connection.socketId,
      activity_timeout: house.limits.activityTimeoutSeconds,
    }),
  );
}

function receiveSafely(house: House, connection: Connection, message: { text: Buffer; isBinary: boolean }) {
  try {
    receive(house, connection, message);
  } catch (error) {
    console.error('realtime: unexpected error', error);
    connection.close(INTERNAL_ERROR, 'An unexpected error occurred');
  }
}

function sayGoodbye(house: House, connection: Connection) {
  house.connections.delete(connection);
  signOut(house, connection);
  for (const channel of connection.channels) leave(house, connection, channel);
}
