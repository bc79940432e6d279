import type { CloseCode } from './close-codes';

/** A message as the bytes that go on the wire: made once, then written to any number of sockets. */
export type Frame = Buffer;

type Message = { event: string; channel?: string; data: string; user_id?: string };

export const frameOf = (message: Message): Frame => Buffer.from(JSON.stringify(message));

/** What the server itself has to say. Its data is JSON inside JSON, as in everything a Pusher client receives. */
export const serverFrame = (event: string, data: unknown, channel?: string): Frame =>
  frameOf({ event, channel, data: JSON.stringify(data) });

/** The exception: an error's data is a plain object. */
export const errorFrame = (code: CloseCode | null, message: string): Frame =>
  Buffer.from(JSON.stringify({ event: 'pusher:error', data: { code, message } }));
