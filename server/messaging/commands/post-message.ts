import { chatMessages } from '@/db/schema/messaging';
import { allow, type Ctx } from '../../kernel/context';
import { newId } from '../../kernel/pure/id';
import { limitRate } from '../../kernel/rate-limit';
import { say } from '../../kernel/realtime';
import { transaction } from '../../kernel/transaction';
import { authorKey, ownAuthor } from '../internal/author';
import { accessTo } from '../internal/chat-access';
import { messagesOfPerson } from '../internal/limits';
import type { ChatMessage } from '../rules/chat-log';
import { chatTopic, type PostMessageInput } from '../schema';

/** Writes into the chat of an event. Sent again with the same key, it is there already and nobody hears it twice. */
export async function postMessage(ctx: Ctx, { eventId, key, text }: PostMessageInput): Promise<void> {
  // silent: what is written is pushed, and nobody else has to hear of it
  const { event, ...access } = await accessTo(ctx, eventId);
  allow(access.mayUse, access);
  const writer = authorKey(ctx);
  await limitRate(ctx.db, messagesOfPerson, `${writer.userId ?? writer.ticketId}`);
  const author = await ownAuthor(ctx, event);

  await transaction(ctx, async (ctx) => {
    const id = newId('msg');
    const row = { ...writer, id, eventId, text, clientKey: key, fromTeam: author.isTeam, createdAt: ctx.now };
    const written = await ctx.db
      .insert(chatMessages)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: chatMessages.id });
    if (written.length === 0) return;
    const message: ChatMessage = { id, key, text, author, at: ctx.now.toISOString(), isDeleted: false };
    say(ctx, { topic: chatTopic(eventId), type: 'posted', payload: message });
  });
}
