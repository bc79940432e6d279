import type { Ctx } from '../../kernel/context';
import { enterChat } from '../internal/chat-access';
import { type ChatPage, readChatPage } from '../internal/chat-page';
import type { ChatHistoryInput } from '../schema';

/** What was said before a page of the chat. */
export async function getChatHistory(ctx: Ctx, { eventId, cursor }: ChatHistoryInput): Promise<ChatPage> {
  await enterChat(ctx, eventId);
  return readChatPage(ctx, eventId, cursor);
}
