import { publicProcedure, router } from '../api/trpc';
import { deleteMessage } from './commands/delete-message';
import { postMessage } from './commands/post-message';
import { getChat } from './queries/get-chat';
import { getChatHistory } from './queries/get-chat-history';
import { chatHistoryInput, chatInput, messageInput, postMessageInput } from './schema';

/** Guests write too: their ticket is asked for behind the door. */
export const messagingRouter = router({
  chat: publicProcedure.input(chatInput).query(({ ctx, input }) => getChat(ctx, input)),
  chatHistory: publicProcedure.input(chatHistoryInput).query(({ ctx, input }) => getChatHistory(ctx, input)),
  post: publicProcedure.input(postMessageInput).mutation(({ ctx, input }) => postMessage(ctx, input)),
  delete: publicProcedure.input(messageInput).mutation(({ ctx, input }) => deleteMessage(ctx, input)),
});
