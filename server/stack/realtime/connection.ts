import { randomInt } from 'node:crypto';
import { WebSocket } from 'ws';
import { type CloseCode, closeCodes } from './close-codes';
import { errorFrame, type Frame } from './frames';
import { CLIENT_EVENTS_PER_SECOND, MESSAGES_PER_SECOND } from './limits';

const TEXT = { binary: false };
const ID_PART = 2 ** 32;

/** Who a connection signed in as; the same in all tabs of that person. */
export type Person = { id: string; info: unknown };

/** What all connections share: how much may wait for one of them, and how many were cut off for more. */
export type Buffers = { readonly maxBytes: number; slowReaders: number };

/** One socket and what must be remembered about it: as little as possible, for there are thousands. */
export class Connection {
  readonly socketId = `${randomInt(ID_PART)}.${randomInt(ID_PART)}`;
  readonly channels = new Set<string>();
  person: Person | null = null;
  /** Presence channel → the member this connection is of; null until the first. */
  memberships: Map<string, string> | null = null;
  seenAt: number;
  asked = false;
  readonly #socket: WebSocket;
  readonly #buffers: Buffers;
  #windowStartedAt = 0;
  #messages = 0;
  #clientEvents = 0;

  constructor(socket: WebSocket, buffers: Buffers, now: number) {
    this.#socket = socket;
    this.#buffers = buffers;
    this.seenAt = now;
  }

  get isOpen() {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  get bufferedBytes() {
    return this.#socket.bufferedAmount;
  }

  /** A reader that does not keep up is cut off: it comes back and asks for what it missed, and nobody else waits. */
  send(frame: Frame) {
    const socket = this.#socket;
    if (socket.readyState !== WebSocket.OPEN) return;
    if (socket.bufferedAmount > this.#buffers.maxBytes) {
      this.#buffers.slowReaders += 1;
      socket.terminate();
      return;
    }
    socket.send(frame, TEXT);
  }

  complain(code: CloseCode | null, message: string) {
    this.send(errorFrame(code, message));
  }

  close(code: CloseCode | number, message: string) {
    this.#socket.close(code, message);
  }

  /** Says why first: libraries that read no close reason still get to know it. */
  refuse(code: CloseCode, message: string) {
    this.complain(code, message);
    this.close(code, message);
  }

  /** As when a cable is pulled: no goodbye. */
  drop() {
    this.#socket.terminate();
  }

  ping() {
    this.asked = true;
    this.#socket.ping();
  }

  heardFrom(now: number) {
    this.seenAt = now;
    this.asked = false;
  }

  /** Counts a message; false once there are more in this second than anybody honest sends. */
  countMessage(now: number): boolean {
    if (now - this.#windowStartedAt >= 1000) {
      this.#windowStartedAt = now;
      this.#messages = 0;
      this.#clientEvents = 0;
    }
    this.#messages += 1;
    return this.#messages <= MESSAGES_PER_SECOND;
  }

  countClientEvent(): boolean {
    this.#clientEvents += 1;
    return this.#clientEvents <= CLIENT_EVENTS_PER_SECOND;
  }

  refuseFlood() {
    this.refuse(closeCodes.overCapacity, 'Too many messages');
  }
}
