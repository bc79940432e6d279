import { closeCodes } from './close-codes';
import type { Connection } from './connection';
import { frameOf } from './frames';
import type { House } from './house';
import { MAX_EVENT_DATA_BYTES, MAX_EVENT_NAME_LENGTH } from './limits';

export type ClientEvent = { event: string; channel: string; data?: unknown };

/** From one subscriber to the others, without the application: typing marks and the like. Never back to the sender. */
export function passOn(house: House, connection: Connection, { event, channel: name, data }: ClientEvent) {
  const channel = connection.channels.has(name) ? house.channels.find(name) : undefined;
  if (!channel) return connection.complain(null, `Client event rejected: not subscribed to ${name}`);
  if (!channel.kind.clientEvents) {
    return connection.complain(null, 'Client event rejected: only on private and presence channels');
  }
  if (!connection.countClientEvent()) {
    const message = 'The client event was rejected: more than 10 a second';
    return connection.complain(closeCodes.tooManyClientEvents, message);
  }
  const text = textOf(data);
  if (event.length > MAX_EVENT_NAME_LENGTH || text === null || Buffer.byteLength(text) > MAX_EVENT_DATA_BYTES) {
    return connection.complain(null, 'Client event rejected: too large');
  }
  const user_id = connection.memberships?.get(name);
  channel.broadcast(frameOf({ event, channel: name, data: text, user_id }), connection.socketId);
  const from = { socket_id: connection.socketId, user_id };
  house.news.tell({ name: 'client_event', channel: name, event, data: text, ...from });
}

/** Null for what nests so deep that it can be read but not written again. */
function textOf(data: unknown): string | null {
  if (typeof data === 'string') return data;
  try {
    return JSON.stringify(data ?? {});
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
