import { allow, type Ctx } from '../../kernel/context';
import { accessTo } from '../internal/chat-access';
import { type ChatPage, readChatPage } from '../internal/chat-page';
import type { ChatHistoryInput } from '../schema';

/** What was said before a page of the chat. */
export async function getChatHistory(ctx: Ctx, { eventId, cursor }: ChatHistoryInput): Promise<ChatPage> {
  const access = await accessTo(ctx, eventId);
  allow(access.mayUse, access);
  return readChatPage(ctx, eventId, cursor);
}
