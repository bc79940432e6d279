import { z } from 'zod';
import { type Id, publicId } from '../kernel/pure/id';
import type { Topic } from '../kernel/pure/topic';

export const MAX_MESSAGE_LENGTH = 2000;

/** Everything said in the chat of one event. */
export const CHAT_KIND = 'chat';
export const chatTopic = (eventId: Id<'evt'>): Topic => `${CHAT_KIND}:${eventId}`;

/** What is invisible and turns a line around or breaks it is dropped; line breaks and joined emoji stay. */
const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const words = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, (character) => (character === '\n' ? '\n' : ''))
    .trim();

const messageText = z
  .string()
  // A limit before anything is done with it: whoever sends a book gets no work out of us.
  .max(10 * MAX_MESSAGE_LENGTH, 'messaging.errors.too_long')
  .transform(words)
  .pipe(z.string().min(1, 'messaging.errors.empty').max(MAX_MESSAGE_LENGTH, 'messaging.errors.too_long'));

export const chatInput = z.object({ eventId: publicId('evt') });
export type ChatInput = z.infer<typeof chatInput>;

export const chatHistoryInput = chatInput.extend({ cursor: z.string().max(200) });
export type ChatHistoryInput = z.infer<typeof chatHistoryInput>;

/** `key` is made by the writer: the same message sent again is the same message. */
export const postMessageInput = chatInput.extend({ key: z.uuid(), text: messageText });
export type PostMessageInput = z.infer<typeof postMessageInput>;

export const messageInput = z.object({ messageId: publicId('msg') });
export type MessageInput = z.infer<typeof messageInput>;
