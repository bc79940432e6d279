import { allow, type Ctx } from '../../kernel/context';
import type { Topic } from '../../kernel/pure/topic';
import { headOf } from '../../kernel/realtime';
import { ownAuthor } from '../internal/author';
import { accessTo } from '../internal/chat-access';
import { type ChatPage, readChatPage } from '../internal/chat-page';
import { canModerateChat } from '../policy';
import type { ChatAuthor } from '../rules/chat-log';
import { type ChatInput, chatTopic } from '../schema';

export type ChatView = ChatPage & {
  topic: Topic;
  /** The number up to which the topic is included. */
  seq: number;
  me: ChatAuthor;
  canModerate: boolean;
};

/** The newest page of an event's chat, and from which number on to listen. */
export async function getChat(ctx: Ctx, { eventId }: ChatInput): Promise<ChatView> {
  const { event, ...access } = await accessTo(ctx, eventId);
  allow(access.mayUse, access);
  const topic = chatTopic(eventId);
  // The head first: what is said in between then stands in the page too, and is not shown twice for its id.
  const seq = await headOf(ctx.db, topic);
  const page = await readChatPage(ctx, eventId);
  return { ...page, topic, seq, me: await ownAuthor(ctx, event), canModerate: canModerateChat(ctx.actor, event) };
}
