import { closeCodes } from './close-codes';
import { serverFrame } from './frames';
import type { House } from './house';

const PING = serverFrame('pusher:ping', {});

/** Asks whoever has been silent, and closes whoever does not answer. One timer for all, not one each. */
export function keepAlive(house: House, stopping: AbortSignal) {
  const { activityTimeoutSeconds, pongTimeoutSeconds } = house.limits;
  const [idleMs, answerMs] = [activityTimeoutSeconds * 1000, pongTimeoutSeconds * 1000];
  const timer = setInterval(() => {
    const now = Date.now();
    for (const connection of house.connections) {
      const silentMs = now - connection.seenAt;
      if (connection.asked && silentMs >= idleMs + answerMs) {
        connection.refuse(closeCodes.noPong, 'Pong reply not received in time');
      } else if (!connection.asked && silentMs >= idleMs) {
        // In the protocol, and in WebSocket's own way, which a browser answers also while the page sleeps.
        connection.send(PING);
        connection.ping();
      }
    }
  }, Math.min(idleMs, answerMs) / 3);
  stopping.addEventListener('abort', () => clearInterval(timer));
}
