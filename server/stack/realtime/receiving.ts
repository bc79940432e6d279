import { z } from 'zod';
import { passOn } from './client-events';
import { UNSUPPORTED_DATA } from './close-codes';
import type { Connection } from './connection';
import { serverFrame } from './frames';
import type { House } from './house';
import { signIn } from './sign-in';
import { readJson, subscribe, unsubscribe } from './subscribing';

const PONG = serverFrame('pusher:pong', {});

const message = z.object({ event: z.string(), channel: z.string().nullish(), data: z.unknown().optional() });

/** One message of a client's. Whatever it holds, the worst it can do is close its own connection. */
export function receive(house: House, connection: Connection, { text, isBinary }: { text: Buffer; isBinary: boolean }) {
  const now = Date.now();
  // More may have come in one packet with what made us close.
  if (!connection.isOpen) return;
  connection.heardFrom(now);
  if (!connection.countMessage(now)) return connection.refuseFlood();
  if (isBinary) return connection.close(UNSUPPORTED_DATA, 'Only text is understood');
  const parsed = message.safeParse(readJson(text.toString()));
  if (!parsed.success) return connection.complain(null, 'Not a message: JSON with an event is expected');
  act(house, connection, parsed.data);
}

type Message = z.infer<typeof message>;

function act(house: House, connection: Connection, { event, channel, data }: Message) {
  switch (event) {
    case 'pusher:ping':
      return connection.send(PONG);
    case 'pusher:pong':
      return;
    case 'pusher:subscribe':
      return subscribe(house, connection, data);
    case 'pusher:unsubscribe':
      return unsubscribe(house, connection, data);
    case 'pusher:signin':
      return signIn(house, connection, data);
    default:
      if (event.startsWith('client-') && channel) return passOn(house, connection, { event, channel, data });
      return connection.complain(null, 'Unknown event');
  }
}
